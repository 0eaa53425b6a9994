package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Identifier;
import org.dealtrace.InputException;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.matching.model.ListCalibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register in parts beside the same register as a whole. */
class RegisterPartsTest {

    private static final List<String> HEADS =
            List.of("Arctura", "Belmora", "Cendris", "Dorvian", "Elmarix", "Fennica", "Галкион", "东方", "Lund", "Oris");
    private static final List<String> MIDDLES =
            List.of("", "North ", "Solar ", "Marine ", "Alpha ", "Delta ", "Omega ");
    private static final List<String> TAILS = List.of("Steel", "Energy", "Bank", "Steel Works", "Software", "");
    private static final List<String> FORMS = List.of("Ltd", "GmbH", "S.A.", "", "Inc");
    private static final List<String> COUNTRIES = List.of("DE", "CN", "FR");

    @TempDir
    private Path temporary;

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String name(Random random) {
        String middle = any(MIDDLES, random) + (random.nextInt(3) == 0 ? random.nextInt(40) + " " : "");
        return (any(HEADS, random) + " " + middle + any(TAILS, random) + " " + any(FORMS, random)).strip();
    }

    /** So many that more names are alike than are retrieved. */
    private static List<Company> companies() {
        Random random = new Random(30);
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            List<CompanyName> names = new ArrayList<>(List.of(CompanyName.of(name(random))));
            if (random.nextInt(4) == 0) {
                names.add(CompanyName.of(name(random), CompanyName.Kind.FORMER));
            }
            companies.add(new Company(
                    "C" + i,
                    names,
                    random.nextBoolean() ? List.of(new Country(any(COUNTRIES, random))) : List.of(),
                    Optional.empty(),
                    i % 9 == 0 ? List.of(new Identifier("permalink", "l" + i / 18)) : List.of(),
                    List.of(),
                    List.of()));
        }
        return companies;
    }

    private static List<Deal> deals(List<Company> companies) {
        Random random = new Random(31);
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String known = any(companies, random).name().toUpperCase(Locale.ROOT);
            DealParty target = new DealParty(
                    PartyRole.TARGET,
                    List.of(CompanyName.of(i % 3 == 0 ? known : name(random))),
                    random.nextBoolean() ? Optional.of(new Country(any(COUNTRIES, random))) : Optional.empty(),
                    i % 5 == 0 ? List.of(new Identifier("permalink", "l" + random.nextInt(60))) : List.of());
            deals.add(Deal.builder("D" + i)
                    .party(target)
                    .party(DealParty.of(PartyRole.ACQUIRER, name(random)))
                    .build());
        }
        return deals;
    }

    /** Writes a register in parts, by a hash of the id, and its counts. */
    private List<Path> write(List<Company> companies, int parts) {
        List<Path> folders = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int which = part;
            Path folder = temporary.resolve(parts + "-part-" + part);
            try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
                matcher.addAll(
                        companies.stream()
                                .filter(c -> Math.floorMod(c.id().hashCode(), parts) == which)
                                .toList(),
                        1);
            }
            folders.add(folder);
        }
        CompanyMatcher.builder().writeCounts(folders, temporary.resolve(parts + "-counts"));
        return folders;
    }

    /** What all parts retrieve for some deals. */
    private static List<Company> candidates(DealLinker linker, List<Path> parts, List<Deal> deals) {
        Map<String, Company> found = new TreeMap<>();
        for (Path part : parts) {
            try (LinkSession session = linker.openRegister(part)) {
                deals.stream()
                        .flatMap(deal -> session.candidates(deal).stream())
                        .forEach(company -> found.put(company.id(), company));
            }
        }
        return List.copyOf(found.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void links_ofARegisterInParts_areThoseOfTheWholeOne(int parts) {
        List<Company> companies = companies();
        List<Deal> deals = deals(companies);
        List<List<Link>> whole;
        ListCalibration calibration;
        try (LinkSession session = DealLinker.standard().openRegister(companies)) {
            whole = deals.stream().map(session::link).toList();
            calibration = session.calibrate(deals);
        }
        List<Path> folders = write(companies, parts);
        DealLinker linker = DealLinker.builder()
                .partOf(temporary.resolve(parts + "-counts"))
                .build();

        List<List<Link>> merged = new ArrayList<>();
        for (List<Deal> some : Lists.partition(deals, 8)) {
            List<Company> candidates = candidates(linker, folders, some);
            assertThat(candidates).hasSizeLessThan(companies.size());
            try (LinkSession session = linker.openRegister(candidates)) {
                some.forEach(deal -> merged.add(session.link(deal)));
            }
        }

        assertThat(merged).isEqualTo(whole);
        assertThat(whole.stream().flatMap(List::stream).map(Link::decision).distinct())
                .hasSize(3);
        try (LinkSession session = linker.openRegister(candidates(linker, folders, deals))) {
            assertThat(session.calibrate(deals)).isEqualTo(calibration);
        }
    }

    @Test
    void links_ofAPartWithoutCounts_areOthers() {
        List<Company> companies = companies();
        List<Deal> deals = deals(companies).subList(0, 4);
        List<Path> folders = write(companies, 3);
        List<Company> candidates = candidates(DealLinker.standard(), folders, deals);
        try (LinkSession whole = DealLinker.standard().openRegister(companies);
                LinkSession merged = DealLinker.standard().openRegister(candidates)) {
            assertThat(deals.stream().map(merged::link).toList())
                    .isNotEqualTo(deals.stream().map(whole::link).toList());
        }
    }

    @Test
    void partOf_aFolderOfCompanies_isRefused() {
        List<Path> folders = write(companies(), 1);

        assertThatThrownBy(() ->
                        DealLinker.builder().partOf(folders.get(0)).build().openRegister(folders.get(0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not the counts of a register");
    }
}
