package org.dealtrace.matching;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.dealtrace.matching.compare.*;
import org.dealtrace.matching.index.*;
import org.dealtrace.matching.name.*;

/** throw-away */
public final class FeatureDump {
    static List<String> csv(String line) {
        List<String> out = new ArrayList<>();
        StringBuilder b = new StringBuilder();
        boolean q = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (q && i + 1 < line.length() && line.charAt(i + 1) == '"') { b.append('"'); i++; } else q = !q;
            } else if (c == ',' && !q) { out.add(b.toString()); b.setLength(0); } else b.append(c);
        }
        out.add(b.toString());
        return out;
    }
    static List<Map<String, String>> read(Path p) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> h = null;
        for (String line : Files.readAllLines(p)) {
            if (line.startsWith("\uFEFF")) line = line.substring(1);
            List<String> f = csv(line);
            if (h == null) { h = f; continue; }
            Map<String, String> m = new LinkedHashMap<>();
            for (int i = 0; i < h.size(); i++) m.put(h.get(i), i < f.size() ? f.get(i) : "");
            rows.add(m);
        }
        return rows;
    }
    static Rarity rarity(NameStatistics s) {
        float[] g = new float[LetterGrams.SPACE];
        int[] c = new int[LetterGrams.SPACE];
        s.gramCounts().forEach((k, v) -> { if (k.length() == 3) { int[] h = LetterGrams.of3(k); c[h[0]] += v; } });
        double n = s.names();
        for (int i = 0; i < g.length; i++) g[i] = (float) Math.max(0.2, Math.log((n + 1) / (c[i] + 0.5)) / Math.log(2));
        double log = Math.log(n) / Math.log(2);
        return new Rarity() {
            public double bits(String w) {
                double bg = 2e-5;
                double kappa = 5000;
                return -Math.log((s.wordCount(w) + kappa * bg + 0.3) / (n + kappa)) / Math.log(2);
            }
            public double gramBits(int x) { return g[x]; }
            public double log2Names() { return log; }
        };
    }
    public static void main(String[] args) throws Exception {
        Path dir = Path.of(args[0]);
        boolean right = args[1].equals("right");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
            out.println("q,c,label,qname,cname," + String.join(",", NameComparer.FEATURES));
            if (Files.exists(dir.resolve("pairs.csv"))) {
                List<Map<String, String>> rows = read(dir.resolve("pairs.csv"));
                CandidateIndex index = CandidateIndex.inMemory();
                int k = 0;
                for (Map<String, String> r : rows) { index.add("" + k++, NameAnalyzer.standard().analyze(r.get("name_a"))); index.add("" + k++, NameAnalyzer.standard().analyze(r.get("name_b"))); }
                index.refresh();
                Rarity rarity = rarity(index.statistics());
                k = 0;
                for (Map<String, String> r : rows) {
                    row(out, "" + k, "" + k, r.get("label").equals("1"), r.get("name_a"), r.get("name_b"), best(r.get("name_a"), r.get("name_b"), rarity));
                    k++;
                }
                return;
            }
            List<Map<String, String>> l = read(dir.resolve("left.csv"));
            List<Map<String, String>> r = read(dir.resolve("right.csv"));
            List<Map<String, String>> g = read(dir.resolve("gold.csv"));
            Map<String, Set<String>> gold = new HashMap<>();
            for (Map<String, String> x : g) {
                String a = x.get("left_id");
                String b = x.get("right_id");
                gold.computeIfAbsent(right ? b : a, z -> new HashSet<>()).add(right ? a : b);
            }
            List<Map<String, String>> q = right ? r : l;
            List<Map<String, String>> t = right ? l : r;
            long t0 = System.nanoTime();
            CandidateIndex index = CandidateIndex.inMemory();
            for (Map<String, String> x : t) index.add(x.get("id"), NameAnalyzer.standard().analyze(x.get("name")));
            index.refresh();
            long t1 = System.nanoTime();
            Rarity rarity = rarity(index.statistics());
            int hit = 0, total = 0, pairs = 0;
            int step = Math.max(1, q.size() / 5000);
            for (int i = 0; i < q.size(); i += step) {
                Map<String, String> x = q.get(i);
                String name = x.get("name");
                Set<String> good = gold.getOrDefault(x.get("id"), Set.of());
                boolean found = false;
                List<double[]> fs = new ArrayList<>();
                List<Candidate> cs = index.candidates(NameAnalyzer.standard().analyze(name), 50);
                List<Integer> order = new ArrayList<>();
                for (Candidate c : cs) { fs.add(best(name, c.name(), rarity)); order.add(order.size()); found |= good.contains(c.companyId()); }
                order.sort(Comparator.comparingDouble(z -> -(fs.get(z)[4] + fs.get(z)[12])));
                int k = 0;
                for (int o : order) {
                    boolean y = good.contains(cs.get(o).companyId());
                    if (k++ < 15 || y) row(out, x.get("id"), cs.get(o).companyId(), y, name, cs.get(o).name(), fs.get(o));
                    pairs++;
                }
                if (!good.isEmpty()) { total++; if (found) hit++; }
            }
            long t2 = System.nanoTime();
            System.out.printf("%s recall@union %.4f of %d; index %.1fs match %.1fs, %.1f cands/q%n", dir.getFileName(), hit / (double) total, total, (t1 - t0) / 1e9, (t2 - t1) / 1e9, pairs / (double) q.size());
        }
    }
    static double[] best(String a, String b, Rarity rarity) {
        double[] best = null;
        AnalyzedName x = NameAnalyzer.standard().analyze(a);
        AnalyzedName y = NameAnalyzer.standard().analyze(b);
        for (NameVariant v : x.variants()) for (NameVariant w : y.variants()) {
            double[] f = NameComparer.compare(NameProfile.of(v, rarity), NameProfile.of(w, rarity), rarity);
            if (best == null || f[4] + f[12] > best[4] + best[12]) best = f;
        }
        return best;
    }
    static void row(PrintWriter out, String q, String c, boolean y, String qn, String cn, double[] f) {
        StringBuilder b = new StringBuilder();
        b.append(esc(q)).append(',').append(esc(c)).append(',').append(y ? 1 : 0).append(',').append(esc(qn)).append(',').append(esc(cn));
        for (double d : f) b.append(',').append((float) d);
        out.println(b);
    }
    static String esc(String s) { return '"' + s.replace("\"", "\"\"") + '"'; }
}
