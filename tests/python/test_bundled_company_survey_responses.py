"""The bundled company's survey answers: legal, uneven, and telling who will leave."""

from collections import Counter
from datetime import date, timedelta

from test_bundled_company_files import AS_OF_DATE, CUSTOMERS, Row, by_customer, known, moment, mrr, quarter, read

INVITATIONS = read("survey_responses")
ANSWERS = [row for row in INVITATIONS if row["responded_at"]]
KNOWN_ANSWERS = known(ANSWERS, "responded_at")
SCORES = {"nps": range(11), "csat": range(1, 6)}
CHANNELS = ["email", "in_app", "phone", "sms", ""]
HALF_A_YEAR = timedelta(days=182)


def responded_on(row: Row) -> date:
    return moment(row["responded_at"]).date()


def sent_on(row: Row) -> date:
    return moment(row["sent_at"]).date()


def nps_group(row: Row) -> str:
    score = int(row["score"])
    return "promoter" if score >= 9 else "passive" if score >= 7 else "detractor"


def net_promoter_score(year: int) -> float:
    groups = Counter(
        nps_group(row) for row in KNOWN_ANSWERS if row["survey"] == "nps" and responded_on(row).year == year
    )
    return (groups["promoter"] - groups["detractor"]) / groups.total() * 100


def test_values_are_legal() -> None:
    for row in INVITATIONS:
        assert row["customer_id"] in CUSTOMERS
        assert row["survey"] in SCORES
        assert row["channel"] in CHANNELS
        assert moment(row["sent_at"])
        assert bool(row["responded_at"]) == bool(row["score"])
    for row in ANSWERS:
        assert moment(row["responded_at"]) >= moment(row["sent_at"])
        assert row["score"] == str(int(row["score"]))
        assert int(row["score"]) in SCORES[row["survey"]]


def test_every_score_occurs() -> None:
    for survey, scores in SCORES.items():
        counted = Counter(int(row["score"]) for row in KNOWN_ANSWERS if row["survey"] == survey)
        assert set(counted) == set(scores)
        assert min(counted.values()) >= 2


def test_both_surveys_in_every_channel() -> None:
    counted = Counter((row["survey"], row["channel"]) for row in INVITATIONS)
    assert len(counted) == len(SCORES) * len(CHANNELS)
    assert min(counted.values()) >= 15


def test_response_rates_differ_by_channel() -> None:
    rates = {}
    for channel in CHANNELS:
        sent = [row for row in INVITATIONS if row["channel"] == channel]
        rates[channel] = sum(bool(row["score"]) for row in sent) / len(sent)
    assert rates["phone"] > rates["in_app"] + 0.1 > rates["email"] + 0.2
    assert rates["email"] > rates["sms"] + 0.05


def test_answers_in_a_later_period_than_the_invitation() -> None:
    assert (
        sum(
            (responded_on(row).year, responded_on(row).month) != (sent_on(row).year, sent_on(row).month)
            for row in KNOWN_ANSWERS
        )
        >= 60
    )
    assert sum(quarter(responded_on(row)) != quarter(sent_on(row)) for row in KNOWN_ANSWERS) >= 20
    assert sum(responded_on(row).year != sent_on(row).year for row in KNOWN_ANSWERS) >= 5


def test_answers_after_the_known_time() -> None:
    late = [row for row in ANSWERS if responded_on(row) > AS_OF_DATE]
    # the invitation is known, the answer is not
    assert sum(sent_on(row) <= AS_OF_DATE for row in late) >= 3
    assert sum(sent_on(row) > AS_OF_DATE for row in late) >= 3
    assert max(map(responded_on, late)) < date(2026, 4, 1)


def test_several_answers_of_one_customer() -> None:
    for survey, least in (("nps", 80), ("csat", 50)):
        answers = by_customer([row for row in KNOWN_ANSWERS if row["survey"] == survey])
        assert sum(len(rows) > 1 for rows in answers.values()) >= least
    nps = by_customer([row for row in KNOWN_ANSWERS if row["survey"] == "nps"])
    assert sum(len({nps_group(row) for row in rows}) > 1 for rows in nps.values()) >= 30


def test_a_quarter_of_csat_invitations_without_an_answer() -> None:
    broken = (2023, 3)
    csat = [row for row in INVITATIONS if row["survey"] == "csat"]
    assert sum(quarter(sent_on(row)) == broken for row in csat) >= 20
    assert not [row for row in csat if row["score"] and quarter(responded_on(row)) == broken]
    answered = {quarter(responded_on(row)) for row in KNOWN_ANSWERS if row["survey"] == "csat"}
    assert {(2023, 2), (2023, 4)} <= answered


def test_detractors_churn_more_than_promoters() -> None:
    """Share of answers whose customer has no active subscription half a year later."""
    for only_active in (False, True):
        gone = {"promoter": [], "passive": [], "detractor": []}
        for row in KNOWN_ANSWERS:
            later = responded_on(row) + HALF_A_YEAR
            if row["survey"] != "nps" or later > AS_OF_DATE:
                continue
            if only_active and not mrr(row["customer_id"], responded_on(row)):
                continue
            gone[nps_group(row)].append(not mrr(row["customer_id"], later))
        churn = {group: sum(each) / len(each) for group, each in gone.items()}
        assert min(len(each) for each in gone.values()) >= 50
        assert churn["detractor"] > 2 * churn["promoter"] > 0
        assert churn["detractor"] > 2 * churn["passive"] > 0


def test_the_year_of_the_price_rise_is_the_least_happy() -> None:
    scores = {year: net_promoter_score(year) for year in range(2022, 2026)}
    assert min(scores.values()) == scores[2024]
    assert scores[2025] > scores[2024] + 5
    assert all(0 < score < 50 for score in scores.values())
