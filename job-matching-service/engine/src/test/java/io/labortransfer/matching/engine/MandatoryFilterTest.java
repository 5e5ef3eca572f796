package io.labortransfer.matching.engine;

import static io.labortransfer.matching.engine.People.DAY;
import static io.labortransfer.matching.engine.People.SEWING;
import static io.labortransfer.matching.engine.People.aPost;
import static io.labortransfer.matching.engine.People.aWorker;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MandatoryFilterTest {

    @Test
    void a_willing_adult_may_take_an_open_post() {
        assertThat(reason(aWorker(1), aPost(2))).isEqualTo(Reason.FITS);
    }

    @Test
    void who_is_kept_out_whatever_the_post_hears_that_reason_first() {
        assertThat(reason(aWorker(1).kept(Reason.PAUSED).capacity("LOST"), aPost(2)))
                .isEqualTo(Reason.PAUSED);
    }

    @Test
    void nobody_is_shown_to_a_destination_without_consent() {
        assertThat(reason(aWorker(1).agreeingTo("33"), aPost(2))).isEqualTo(Reason.CONSENT_MISSING);
    }

    @Test
    void a_post_that_was_declined_is_not_proposed_again() {
        assertThat(reason(aWorker(1).answered(2), aPost(2))).isEqualTo(Reason.ALREADY_ANSWERED);
    }

    @Test
    void lost_capacity_comes_before_every_rule_about_the_post() {
        assertThat(reason(aWorker(1).capacity("LOST").mobility("IN_COUNTY"), aPost(2)))
                .isEqualTo(Reason.CAPACITY);
        assertThat(reason(aWorker(1).capacity("NONE"), aPost(2))).isEqualTo(Reason.CAPACITY);
        assertThat(reason(aWorker(1).capacity("WEAK_OR_SEMI"), aPost(2))).isEqualTo(Reason.FITS);
    }

    @Test
    void mobility_reaches_province_county_or_village() {
        assertThat(reason(aWorker(1).mobility("IN_PROVINCE"), aPost(2))).isEqualTo(Reason.MOBILITY);
        assertThat(reason(aWorker(1).mobility("IN_PROVINCE"), aPost(2).at("51", "510100")))
                .isEqualTo(Reason.FITS);
        assertThat(reason(aWorker(1).mobility("IN_COUNTY"), aPost(2).at("51", "510100")))
                .isEqualTo(Reason.MOBILITY);
        assertThat(reason(aWorker(1).mobility("IN_COUNTY"), aPost(2).at("51", "513401")))
                .isEqualTo(Reason.FITS);
        assertThat(reason(aWorker(1).mobility("VILLAGE_ONLY"), aPost(2).at("51", "513401")))
                .isEqualTo(Reason.MOBILITY);
        assertThat(reason(aWorker(1).mobility("VILLAGE_ONLY"), aPost(2).at("51", "513401102")))
                .isEqualTo(Reason.FITS);
    }

    @Test
    void only_wanted_destinations_count() {
        assertThat(reason(aWorker(1).wanting("33"), aPost(2))).isEqualTo(Reason.DESTINATION);
        assertThat(reason(aWorker(1).wanting("33", "4419"), aPost(2))).isEqualTo(Reason.FITS);
    }

    @Test
    void a_national_level_is_met_by_the_same_or_a_higher_one() {
        assertThat(reason(aWorker(1), aPost(2).asking(Demand.Kind.OCCUPATION_LEVEL, "4")))
                .isEqualTo(Reason.OCCUPATION);
        assertThat(reason(aWorker(1).skilled(SEWING, 5, false), aPost(2).asking(Demand.Kind.OCCUPATION_LEVEL, "4")))
                .isEqualTo(Reason.OCCUPATION);
        assertThat(reason(aWorker(1).skilled(SEWING, 3, false), aPost(2).asking(Demand.Kind.OCCUPATION_LEVEL, "4")))
                .isEqualTo(Reason.FITS);
    }

    @Test
    void certificate_education_and_language_are_asked_in_this_order() {
        assertThat(reason(aWorker(1).skilled(SEWING, 3, false), aPost(2).asking(Demand.Kind.CERTIFICATE, SEWING)))
                .isEqualTo(Reason.CERTIFICATE);
        assertThat(reason(aWorker(1).education("80"), aPost(2).asking(Demand.Kind.EDUCATION_MIN, "70")))
                .isEqualTo(Reason.EDUCATION);
        assertThat(reason(aWorker(1), aPost(2).asking(Demand.Kind.LANGUAGE, "yue")))
                .isEqualTo(Reason.LANGUAGE);
        assertThat(reason(aWorker(1).speaking("yue"), aPost(2).asking(Demand.Kind.LANGUAGE, "yue")))
                .isEqualTo(Reason.FITS);
    }

    @Test
    void what_is_only_liked_keeps_nobody_out() {
        assertThat(reason(aWorker(1), aPost(2).liking(Demand.Kind.CERTIFICATE, SEWING)))
                .isEqualTo(Reason.FITS);
    }

    @Test
    void age_and_sex_count_only_where_a_law_put_them_into_the_order() {
        assertThat(reason(aWorker(1).born(1960, 1), aPost(2))).isEqualTo(Reason.FITS);
        assertThat(reason(aWorker(1).born(1960, 1), aPost(2).asking(Demand.Kind.AGE_MAX, "60")))
                .isEqualTo(Reason.AGE_LIMIT);
        assertThat(reason(aWorker(1).sex("2"), aPost(2).asking(Demand.Kind.SEX, "1")))
                .isEqualTo(Reason.SEX);
    }

    @Test
    void sixteen_is_certain_from_the_month_after_the_birth_month() {
        assertThat(reason(aWorker(1).born(2010, 11), aPost(2))).isEqualTo(Reason.UNDER_AGE);
        assertThat(reason(aWorker(1).born(2010, 10), aPost(2))).isEqualTo(Reason.FITS);
    }

    @Test
    void the_workers_own_wage_dates_and_form_of_work_are_kept() {
        assertThat(reason(aWorker(1).wantingWage(400_001), aPost(2))).isEqualTo(Reason.WAGE);
        assertThat(reason(aWorker(1).wantingWage(400_000), aPost(2))).isEqualTo(Reason.FITS);
        assertThat(reason(aWorker(1).startingBefore(DAY.plusDays(9)), aPost(2))).isEqualTo(Reason.DATES);
        assertThat(reason(aWorker(1).wantingForm("FLEXIBLE"), aPost(2))).isEqualTo(Reason.WORK_FORM);
    }

    @Test
    void sixteen_and_seventeen_do_no_night_work_and_go_through_no_agency() {
        assertThat(reason(aWorker(1).born(2010, 1), aPost(2))).isEqualTo(Reason.FITS);
        assertThat(reason(aWorker(1).born(2010, 1), aPost(2).withNightShift())).isEqualTo(Reason.MINOR_PROTECTION);
        assertThat(reason(aWorker(1).born(2010, 1), aPost(2).throughDispatch())).isEqualTo(Reason.MINOR_PROTECTION);
        assertThat(reason(aWorker(1).born(2008, 10), aPost(2).withNightShift())).isEqualTo(Reason.FITS);
    }

    @Test
    void a_reason_is_explained_with_the_values_that_were_compared() {
        Seeker worker = aWorker(1).wantingWage(500_000).build();
        Opening post = aPost(2).build();

        Comparison comparison = Comparison.of(Reason.WAGE, worker, post, new MandatoryFilter(DAY));

        assertThat(comparison).isEqualTo(new Comparison(Reason.WAGE, "500000", "400000"));
    }

    private static Reason reason(People.WorkerFixture worker, People.PostFixture post) {
        return new MandatoryFilter(DAY).judge(worker.build(), post.build());
    }
}
