"""The rows of net_promoter_score and customer_satisfaction: every invitation and its answer, one by one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from .facts import Facts, Invitation, Terms
from .figures import FigureKey
from .history import UNKNOWN
from .intervals import mean_score_interval, share_interval
from .periods import Period, periods
from .rates import percentage


@dataclass(frozen=True)
class Told:
    """What a period has of a survey: invitations sent, those of them answered since, and the scores given in it."""

    invitations: int
    answered_invitations: int
    scores: list[int]

    @classmethod
    def of(cls, period: Period, terms: Terms, invitations: list[Invitation]) -> "Told":
        """Place each invitation, and each answer, in time."""

        def lies_within(day: date) -> bool:
            return period.start <= day < period.end

        sent = [it for it in invitations if lies_within(terms.day_of(it.sent_at))]
        answered = [it for it in invitations if it.score is not None and terms.is_known(it.responded_at)]
        return cls(
            invitations=len(sent),
            answered_invitations=sum(it in answered for it in sent),
            scores=[it.score for it in answered if lies_within(terms.day_of(it.responded_at))],
        )

    def count(self, *scores: int) -> int:
        """How many answers are among these scores."""
        return sum(score in scores for score in self.scores)


@dataclass(frozen=True)
class PromoterFigures:
    """A row of net_promoter_score."""

    period_end: date
    is_complete: bool
    invitations: int
    answered_invitations: int
    responses: int
    promoters: int
    passives: int
    detractors: int
    response_rate_pct: Decimal | None
    net_promoter_score: Decimal | None
    net_promoter_score_lower_bound: Decimal | None
    net_promoter_score_upper_bound: Decimal | None

    @classmethod
    def of(cls, period: Period, as_of_date: date, told: Told) -> "PromoterFigures":
        """Count the groups."""
        promoters, passives, detractors = told.count(9, 10), told.count(7, 8), told.count(0, 1, 2, 3, 4, 5, 6)
        lower, upper = mean_score_interval(promoters, passives, detractors)
        return cls(
            period_end=period.end,
            is_complete=period.is_complete(as_of_date),
            invitations=told.invitations,
            answered_invitations=told.answered_invitations,
            responses=len(told.scores),
            promoters=promoters,
            passives=passives,
            detractors=detractors,
            response_rate_pct=percentage(told.answered_invitations, told.invitations),
            net_promoter_score=percentage(promoters - detractors, len(told.scores)),
            net_promoter_score_lower_bound=lower,
            net_promoter_score_upper_bound=upper,
        )


@dataclass(frozen=True)
class SatisfactionFigures:
    """A row of customer_satisfaction."""

    period_end: date
    is_complete: bool
    satisfaction_invitations: int
    satisfaction_answered_invitations: int
    satisfaction_responses: int
    satisfied: int
    neutral: int
    dissatisfied: int
    satisfaction_response_rate_pct: Decimal | None
    customer_satisfaction_pct: Decimal | None
    customer_satisfaction_lower_bound_pct: Decimal | None
    customer_satisfaction_upper_bound_pct: Decimal | None

    @classmethod
    def of(cls, period: Period, as_of_date: date, told: Told) -> "SatisfactionFigures":
        """Count the groups."""
        satisfied = told.count(4, 5)
        lower, upper = share_interval(satisfied, len(told.scores))
        return cls(
            period_end=period.end,
            is_complete=period.is_complete(as_of_date),
            satisfaction_invitations=told.invitations,
            satisfaction_answered_invitations=told.answered_invitations,
            satisfaction_responses=len(told.scores),
            satisfied=satisfied,
            neutral=told.count(3),
            dissatisfied=told.count(1, 2),
            satisfaction_response_rate_pct=percentage(told.answered_invitations, told.invitations),
            customer_satisfaction_pct=percentage(satisfied, len(told.scores)),
            customer_satisfaction_lower_bound_pct=lower,
            customer_satisfaction_upper_bound_pct=upper,
        )


F = TypeVar("F")


def survey_figures(
    make: Callable[[Period, date, Told], F],
    survey: str,
    facts: Facts,
    terms: Terms,
    grain: str,
    segments: Iterable[str],
) -> dict[FigureKey, F]:
    """Rows for one survey and grain, from the first invitation on; the survey's channel is a segment, too."""
    invitations = [it for it in facts.invitations if it.survey == survey and terms.is_known(it.sent_at)]
    if not invitations:
        return {}
    groups: dict[tuple[str, str], list[Invitation]] = {}
    for invitation in invitations:
        for segment in ["all", *segments]:
            value = facts.segment_value(invitation.customer_id, segment)
            groups.setdefault((segment, value), []).append(invitation)
        channel = (invitation.channel or "").strip() or UNKNOWN
        groups.setdefault(("survey_channel", channel), []).append(invitation)
    first_day = min(terms.day_of(it.sent_at) for it in invitations)
    return {
        (period.start, *segment): make(period, terms.as_of_date, Told.of(period, terms, members))
        for segment, members in groups.items()
        for period in periods(grain, first_day, terms.as_of_date)
    }
