package io.labortransfer.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The firms of one receiving province and what they look for. */
final class LaborMarket {
    private static final List<String> TOWNS = List.of("东海", "钱江", "南岭", "明珠", "江南", "白云", "西湖", "珠江", "富春", "海港");
    private static final List<String> LINES = List.of("电子", "服饰", "精密机械", "塑业", "物流", "鞋业", "食品", "包装", "家居", "建设");
    /** Below every minimum wage of the reference data. */
    private static final long BELOW_FLOOR = 150_000;

    private final SamplePlan.Corridor corridor;
    private final LocalDate today;
    private final Chance chance;
    private final List<Firm> firms = new ArrayList<>();
    private final List<Vacancy> vacancies = new ArrayList<>();

    LaborMarket(SamplePlan plan, SamplePlan.Corridor corridor, LocalDate today, Places places) {
        this.corridor = corridor;
        this.today = today;
        this.chance = Chance.of(plan.seed(), "market-" + corridor.destination());
        for (int i = 0; i < corridor.employers(); i++) {
            Places.Place place = chance.pick(places.in(corridor.destination()));
            String name = place.name() + chance.pick(TOWNS) + chance.pick(LINES) + (i + 1) + "有限公司";
            String uscc = CreditCode.ofEnterprise(place.code(), 100_000 + i);
            firms.add(new Firm(uscc, name, place.code(), corridor.destination()));
        }
        addVacancies();
    }

    private void addVacancies() {
        int refused = corridor.refusedOrders();
        int published = corridor.jobOrders() - refused;
        int roomyOrders = Math.max(
                Trade.roomy(corridor.destination()).size(),
                published * corridor.roomySeats() / (corridor.roomySeats() + corridor.crowdedSeats()));
        add(Trade.crowded(corridor.destination()), corridor.crowdedSeats(), published - roomyOrders);
        add(Trade.roomy(corridor.destination()), corridor.roomySeats(), roomyOrders);
        for (int i = 0; i < refused; i++) {
            add(Trade.crowded(corridor.destination()).getFirst(), 5, BELOW_FLOOR, "WAGE_BELOW_FLOOR");
        }
    }

    /** Spreads seats evenly over the trades, so that every trade stays as crowded or roomy as the whole. */
    private void add(List<Trade> trades, int seats, int orders) {
        for (int t = 0; t < trades.size(); t++) {
            int ofTrade = share(seats, trades.size(), t);
            int ordersOfTrade = Math.min(ofTrade, share(orders, trades.size(), t));
            for (int headcount : chance.cut(ofTrade, ordersOfTrade)) {
                add(trades.get(t), headcount, chance.between(96, 136) * 5_000L, null);
            }
        }
    }

    private static int share(int total, int parts, int index) {
        return total / parts + (index < total % parts ? 1 : 0);
    }

    private void add(Trade trade, int headcount, long wageFen, @Nullable String refusal) {
        Firm firm = firms.get(vacancies.size() % firms.size());
        vacancies.add(new Vacancy(
                "jo-%s-%03d".formatted(corridor.destination(), vacancies.size() + 1),
                firm.uscc(),
                corridor.destination(),
                firm.division(),
                trade.occupation(),
                trade.level(),
                headcount,
                wageFen,
                today.toString(),
                today.plusDays(90).toString(),
                today.plusDays(3).toString(),
                refusal));
    }

    List<Firm> firms() {
        return List.copyOf(firms);
    }

    List<Vacancy> vacancies() {
        return List.copyOf(vacancies);
    }
}
