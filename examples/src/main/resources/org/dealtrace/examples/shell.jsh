import java.math.*
import java.nio.file.*
import java.time.*
import java.util.*
import java.util.function.*
import java.util.regex.*
import java.util.stream.*
import org.dealtrace.*
import org.dealtrace.examples.ExampleData
import org.dealtrace.io.*
import org.dealtrace.io.excel.*
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
import static org.dealtrace.examples.Shell.at
import static org.dealtrace.examples.Shell.diff
import static org.dealtrace.examples.Shell.help
Recommendations recommendations
Corpus corpus
Deals deals
DealLinks links
Outcomes outcomes
{ var study = org.dealtrace.examples.Shell.study(); recommendations = study.recommendations(); corpus = Corpus.of(recommendations.list()); links = study.links(); deals = Deals.of(links.deals()); outcomes = study.outcomes(); }
