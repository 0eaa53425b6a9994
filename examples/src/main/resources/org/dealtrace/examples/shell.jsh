import java.nio.file.Path
import java.time.LocalDate
import java.util.*
import java.util.stream.*
import org.dealtrace.*
import org.dealtrace.examples.ExampleData
import org.dealtrace.io.*
import org.dealtrace.matching.*
import org.dealtrace.matching.fields.*
import org.dealtrace.matching.model.*
import org.dealtrace.matching.name.*
import org.dealtrace.matching.review.*
import org.dealtrace.matching.stream.*
import org.dealtrace.outcome.*
import org.dealtrace.outcome.classify.*
import org.dealtrace.report.*
import org.dealtrace.study.*
import static org.dealtrace.examples.Shell.help
var recommendations = org.dealtrace.examples.Shell.recommendations()
var links = org.dealtrace.examples.Shell.links()
var outcomes = org.dealtrace.examples.Shell.outcomes()
