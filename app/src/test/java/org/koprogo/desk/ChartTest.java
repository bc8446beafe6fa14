package org.koprogo.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koprogo.kernel.Money;
import org.koprogo.texts.Language;
import org.koprogo.texts.Tongue;

/** Where figures are drawn, by arithmetic on whole cents. */
class ChartTest {
  private static final Tongue EN = new Tongue(Language.EN);
  private static final long MOST = 1_000_000_000_000_00L;

  private static Money euros(long euros) {
    return new Money(euros * 100);
  }

  @Test
  void marks_are_round_and_hold_every_amount() {
    var scale = Scale.of(List.of(new Money(547_439), new Money(2_620_242)), 5);
    assertThat(scale.marks())
        .containsExactly(euros(0), euros(10_000), euros(20_000), euros(30_000));
    assertThat(scale.place(euros(15_000), 300)).isEqualTo(150);
    assertThat(scale.place(new Money(2_620_242), 300)).isEqualTo(262);
  }

  @Test
  void below_zero_the_marks_go_on() {
    var scale = Scale.of(List.of(new Money(-23_717), new Money(81_000)), 5);
    assertThat(scale.marks()).containsExactly(euros(-500), euros(0), euros(500), euros(1_000));
    assertThat(scale.place(Money.ZERO, 300)).isEqualTo(100);
    assertThat(Scale.of(List.of(new Money(-1)), 5).marks()).containsExactly(euros(-1), euros(0));
  }

  @Test
  void nothing_at_all_is_a_line_at_zero() {
    for (var amounts : List.of(List.<Money>of(), List.of(Money.ZERO, Money.ZERO))) {
      var scale = Scale.of(amounts, 5);
      assertThat(scale.marks()).containsExactly(euros(0), euros(1));
      assertThat(scale.place(Money.ZERO, 300)).isZero();
    }
  }

  /** Amounts of every size, on both sides of zero where that is asked for. */
  private static List<Money> some(Random random, int most, boolean signed) {
    var amounts = new ArrayList<Money>();
    for (var i = random.nextInt(most); i >= 0; i--) {
      var cents = random.nextLong(MOST) >> random.nextInt(50);
      amounts.add(new Money(signed && random.nextBoolean() ? -cents : cents));
    }
    return amounts;
  }

  @Test
  void an_axis_has_few_round_marks_and_every_amount_within() {
    for (var seed = 0; seed < 2_000; seed++) {
      var random = new Random(seed);
      var amounts = some(random, 20, true);
      var length = 1 + random.nextInt(2_000);
      var scale = Scale.of(amounts, 5);
      assertThat(scale.marks()).as("seed " + seed).contains(Money.ZERO).hasSizeBetween(2, 8);
      assertThat(String.valueOf(scale.step())).as("seed " + seed).matches("[125]0*");
      for (var amount : amounts)
        assertThat(scale.place(amount, length)).as("seed " + seed).isBetween(0, length);
      assertThat(scale.place(new Money(scale.high()), length)).isEqualTo(length);
    }
  }

  @Test
  void parts_fill_the_whole_without_a_gap() {
    for (var seed = 0; seed < 2_000; seed++) {
      var amounts = some(new Random(seed), 5, false);
      var parts = amounts.stream().map(a -> new AgeChart.Part("x", a)).toList();
      var end = 0;
      for (var drawn : new AgeChart("a", "ages", parts, EN).drawn()) {
        assertThat(drawn.x()).as("seed " + seed).isEqualTo(end);
        end += drawn.wide();
      }
      assertThat(end)
          .as("seed " + seed)
          .isEqualTo(amounts.stream().allMatch(Money::isZero) ? 0 : Chart.WIDTH);
    }
  }

  @Test
  void a_part_below_nothing_is_refused() {
    var part = new AgeChart.Part("x", new Money(-1));
    assertThatThrownBy(() -> new AgeChart("a", "ages", List.of(part), EN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LineChart line(List<String> steps, LineChart.Series... series) {
    return new LineChart("cash", steps, List.of(series), EN);
  }

  @Test
  void one_point_stands_in_the_middle() {
    var series = new LineChart.Series("2025", 0, List.of(euros(100)));
    var chart = line(List.of("Jan"), series);
    var middle = chart.left() + (chart.right() - chart.left()) / 2;
    assertThat(chart.points(series))
        .containsExactly(new LineChart.Point(middle, 24, "Jan: 100.00"));
    assertThat(chart.outline(series)).isEqualTo(middle + ",24");
    assertThat(chart.area(series)).isEqualTo(middle + ",324 " + middle + ",24 " + middle + ",324");
  }

  @Test
  void a_line_goes_from_edge_to_edge_and_below_zero() {
    var series = new LineChart.Series("2025", 0, List.of(euros(200), euros(-100), euros(0)));
    var chart = line(List.of("Jan", "Feb", "Mar"), series);
    assertThat(chart.points(series)).extracting(LineChart.Point::y).containsExactly(24, 324, 224);
    assertThat(chart.zero()).isEqualTo(224);
    var points = chart.points(series);
    assertThat(points.getFirst().x()).isEqualTo(chart.left());
    assertThat(points.getLast().x()).isEqualTo(chart.right());
  }

  @Test
  void a_line_may_begin_late_and_end_early_and_not_leave_the_time() {
    var steps = List.of("Jan", "Feb", "Mar");
    var late = new LineChart.Series("2024", 1, List.of(euros(1)));
    var chart = line(steps, new LineChart.Series("2025", 0, List.of()), late);
    assertThat(chart.points(late).getFirst().text()).isEqualTo("Feb: 1.00");
    assertThat(chart.area(chart.series().getFirst())).isEmpty();
    assertThatThrownBy(() -> line(steps, new LineChart.Series("x", 2, List.of(euros(1), euros(2)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_time_of_many_steps_names_some_of_them() {
    var steps = IntStream.rangeClosed(1, 24).mapToObj(String::valueOf).toList();
    assertThat(line(steps, new LineChart.Series("x", 0, List.of())).times())
        .extracting(LineChart.Mark::text)
        .containsExactly("1", "5", "9", "13", "17", "21");
  }

  @Test
  void bars_share_a_zero_and_go_to_both_sides_of_it() {
    var bars =
        List.of(
            new BarChart.Bar("works", euros(300), euros(100)),
            new BarChart.Bar("interest", euros(-100), null));
    var chart = new BarChart("costs", "2025", "2024", bars, EN);
    assertThat(chart.zero()).isEqualTo(180);
    var drawn = chart.drawn();
    assertThat(drawn.getFirst().now()).isEqualTo(new BarChart.Span(180, 540));
    assertThat(drawn.getFirst().before()).isEqualTo(new BarChart.Span(180, 180));
    assertThat(drawn.getLast().now()).isEqualTo(new BarChart.Span(0, 180));
    assertThat(drawn.getLast().before()).isNull();
  }

  @Test
  void a_long_name_is_cut_where_a_letter_ends() {
    assertThat(Chart.fitting("a".repeat(34))).isEqualTo("a".repeat(34));
    assertThat(Chart.fitting("🏠".repeat(40))).isEqualTo("🏠".repeat(33) + "…");
  }

  @Test
  void what_goes_over_a_plan_is_drawn_beyond_it_and_cut_at_the_edge() {
    var lines =
        List.of(
            new BurnChart.Line("lift", euros(1_000), euros(500)),
            new BurnChart.Line("bank", euros(100), euros(110)),
            new BurnChart.Line("gas", euros(100), euros(1_000_000)),
            new BurnChart.Line("interest", Money.ZERO, euros(-237)),
            new BurnChart.Line("unplanned", Money.ZERO, euros(10)));
    var chart = new BurnChart("burn", 50, "today", lines, EN);
    assertThat(chart.now()).isEqualTo(300);
    assertThat(chart.drawn())
        .extracting(d -> List.of(d.plan(), d.used(), d.over()))
        .containsExactly(
            List.of(600, 300, 0),
            List.of(600, 600, 60),
            List.of(600, 600, 120),
            List.of(0, 0, 0),
            List.of(0, 0, 0));
    assertThat(chart.drawn())
        .extracting(BurnChart.Drawn::says)
        .startsWith("50 % · 500.00", "110 % · 110.00")
        .endsWith("-237.00", "10.00");
  }
}
