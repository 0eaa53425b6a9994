package org.dealtrace.benchmarks;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.dealtrace.*;
import org.dealtrace.io.*;
import org.dealtrace.matching.*;
import org.dealtrace.matching.model.*;

/** throw-away: train, and evaluate leave-one-out. args: mode(loso|ship|score) outdir [sets] */
public final class TrainMain {
    static final String[] SETS = ("nse-renames hkex-yahoo ofac-aliases edinet-renames-en crunchbase-renames patstat-leuven spbex-vs-sec"
            + " jpx-yahoo-edinet crunchbase-deals startup-lists-vs-crunchbase edinet-ja-en brands-cross-script edinet-renames-ja").split(" ");
    record Set1(String name, List<Company> register, List<Company> queries, Map<String, Set<String>> gold) {}
    static Company company(TableRow r) {
        List<Country> cs = new ArrayList<>();
        for (String c : r.get("country").split("\\|")) Country.parse(c).ifPresent(cs::add);
        return new Company(r.get("id"), List.of(CompanyName.of(r.get("name"))), cs, Optional.empty(), List.of(), List.of(), List.of());
    }
    static Set1 load(String s) {
        Path d = Path.of("/work/shared/data", s);
        boolean right = !(s.equals("hkex-yahoo") || s.equals("jpx-yahoo-edinet") || s.equals("edinet-ja-en"));
        List<Company> l = new ArrayList<>(), r = new ArrayList<>();
        for (TableRow x : TableReader.readAll(d.resolve("left.csv"), "id", "name")) if (!x.get("name").isBlank()) l.add(company(x));
        for (TableRow x : TableReader.readAll(d.resolve("right.csv"), "id", "name")) if (!x.get("name").isBlank()) r.add(company(x));
        Map<String, Set<String>> g = new HashMap<>();
        for (TableRow x : TableReader.readAll(d.resolve("gold.csv"))) {
            String a = x.get("left_id"), b = x.get("right_id");
            g.computeIfAbsent(right ? b : a, z -> new HashSet<>()).add(right ? a : b);
        }
        return new Set1(s, right ? l : r, right ? r : l, g);
    }
    static final Map<String, Set1> CACHE = new HashMap<>();
    static Set1 get(String s) { return CACHE.computeIfAbsent(s, TrainMain::load); }
    static void collect(Set1 s, MatchModel m, ModelTraining into, int maxQ) {
        CompanyMatcher matcher = CompanyMatcher.over(s.register, m, Thresholds.STANDARD);
        int step = Math.max(1, s.queries.size() / maxQ);
        int pos = 0;
        for (int i = 0; i < s.queries.size(); i += step) if (s.gold.containsKey(s.queries.get(i).id())) pos++;
        double w = 2000.0 / Math.max(300, pos);
        for (int i = 0; i < s.queries.size(); i += step) {
            Company q = s.queries.get(i);
            into.add(matcher, q, s.gold.getOrDefault(q.id(), Set.of()), w);
        }
        matcher.close();
    }
    static MatchModel train(List<String> sets, MatchModel start, int rounds, int maxQ) {
        MatchModel m = start;
        for (int k = 0; k < rounds; k++) {
            ModelTraining t = new ModelTraining();
            for (String s : sets) collect(get(s), m, t, maxQ);
            long t0 = System.nanoTime();
            m = t.train(new ModelProvenance("dealtrace-names-0", "logistic regression on levels", "TrainMain", sets, Map.of(), List.of()));
            System.err.println("trained on " + t.size() + " " + (System.nanoTime() - t0) / 1000000 + " ms " + m.provenance().notes());
        }
        return m;
    }
    static void score(String s, MatchModel m, Path out) throws Exception {
        Set1 d = get(s);
        Files.createDirectories(out);
        long t0 = System.nanoTime();
        CompanyMatcher matcher = CompanyMatcher.over(d.register, m, Thresholds.STANDARD);
        long t1 = System.nanoTime();
        boolean right = !(s.equals("hkex-yahoo") || s.equals("jpx-yahoo-edinet") || s.equals("edinet-ja-en"));
        try (PrintWriter w = new PrintWriter(Files.newBufferedWriter(out.resolve(s + ".csv")))) {
            w.println("left_id,right_id,score");
            for (Company q : d.queries) for (Match x : matcher.match(q, 10)) w.println((right ? x.companyId() + "," + q.id() : q.id() + "," + x.companyId()) + "," + x.weight());
        }
        System.err.printf("%s index %.1f s match %.1f s%n", s, (t1 - t0) / 1e9, (System.nanoTime() - t1) / 1e9);
        matcher.close();
    }
    static boolean kin(String a, String b) {
        if (a.equals(b)) return true;
        for (String k : new String[] {"crunchbase", "edinet"}) if (a.contains(k) && b.contains(k)) return true;
        return false;
    }
    public static void main(String[] a) throws Exception {
        Path out = Path.of(a[1]);
        List<String> train = List.of(SETS);
        List<String> targets = a.length > 2 ? List.of(a[2].split(",")) : train;
        int maxQ = Integer.getInteger("maxq", 2500);
        if (a[0].equals("ship")) {
            MatchModel m = train(train, MatchModel.starting(), 2, maxQ);
            Files.createDirectories(out);
            m.write(out.resolve("default-model.json"));
            return;
        }
        if (a[0].equals("loso")) {
            MatchModel base = train(train, MatchModel.starting(), 1, 1000);
            for (String s : targets) {
                List<String> rest = new ArrayList<>();
                for (String t : train) if (!kin(s, t)) rest.add(t);
                score(s, train(rest, base, 1, maxQ), out);
            }
            return;
        }
        MatchModel m = a.length > 3 ? MatchModel.read(Path.of(a[3])) : MatchModel.standard();
        for (String s : targets) score(s, m, out);
    }
}
