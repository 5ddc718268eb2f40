"""The reference against small documents whose figures were worked out by hand, one rule each."""

from __future__ import annotations

import hashlib

import pytest

from reference import Portfolio, canonical, portfolio_hash, progress, states
from reference.portfolio import hash_name


def document(milestones, facts=(), **tables):
    """One strategy, one area, one action `a`; milestones are under it where they do not say otherwise."""
    return {
        "milepost": 1,
        "strategies": tables.pop("strategies", [{"id": "s", "title": "S"}]),
        "areas": tables.pop("areas", [{"id": "r", "strategy": "s", "title": "R"}]),
        "actions": tables.pop("actions", [{"id": "a", "areas": ["r"], "title": "A"}]),
        "milestones": [{"actions": ["a"], "title": milestone["id"], **milestone} for milestone in milestones],
        "facts": [{"about": "m", **fact} for fact in facts],
        **tables,
    }


def total(doc, as_of, **options):
    return progress(Portfolio(doc), as_of, **options)["total"]


def state(doc, as_of, **options):
    """The first row of the states report."""
    return states(Portfolio(doc), as_of, **options)["rows"][0]


def has(row, **expected):
    assert {key: row[key] for key in expected} == expected


M = {"id": "m"}


def test_weights_and_unreported_bound_completion():
    doc = document(
        [{"id": "m", "weight": 3}, {"id": "n"}, {"id": "o", "weight": 4}],
        [
            {"happened": "2024-01-10", "status": "completed"},
            {"about": "n", "happened": "2024-01-10", "status": "in_progress", "progress": 0.5},
        ],
    )
    # 3 of 8 completed; the 4 of the unreported one may be.
    has(total(doc, "2024-02-01"), milestones=3, completion_low=3 / 8, completion_high=7 / 8, unreported=1)
    has(total(doc, "2024-02-01", credit="stated"), completion_low=3.5 / 8, completion_high=7.5 / 8)
    has(total(doc, "2024-02-01", credit="half"), completion_low=3.5 / 8)


def test_a_milestone_under_two_actions_is_counted_once():
    doc = document(
        [{"id": "m", "actions": ["a", "b"]}, {"id": "n", "actions": ["b"]}],
        [{"happened": "2024-01-10", "status": "completed"}],
        actions=[{"id": "a", "areas": ["r"], "title": "A"}, {"id": "b", "areas": ["r"], "title": "B"}],
    )
    report = progress(Portfolio(doc), "2024-02-01", by="action")
    assert [row["milestones"] for row in report["rows"]] == [1, 2]
    has(report["total"], milestones=2, completion_low=0.5)
    # By children: a = 1, b = 1/2, so the area, the strategy and the total are 3/4.
    has(total(doc, "2024-02-01", by="action", roll_up="children"), milestones=2, completion_low=0.75)


def test_ties_by_standing_then_publication_then_id():
    end = {"happened": "2024-03-31"}
    by_standing = [
        {"id": "z", **end, "status": "dropped", "published": "2024-12-31"},
        {"id": "y", "happened": "2024-Q1", "status": "completed", "standing": "assessed", "published": "2024-04-01"},
    ]
    has(state(document([M], by_standing), "2025-01-01"), status="completed", fact="y", standing="assessed")
    by_publication = [
        {"id": "z", **end, "status": "dropped", "published": "2024-04-01"},
        {"id": "y", "happened": "2024-03", "status": "completed", "published": "2024-04"},
    ]
    has(state(document([M], by_publication), "2025-01-01"), status="completed", fact="y", standing="claimed")
    by_id = [{"id": "z", **end, "status": "dropped"}, {"id": "y", **end, "status": "completed"}]
    has(state(document([M], by_id), "2025-01-01"), status="dropped", fact="z")


def test_an_interval_is_possible_until_it_ends():
    doc = document([{"id": "m", "due": "2024-01-31"}], [{"id": "f", "happened": "2024-Q1", "status": "completed"}])
    has(state(doc, "2023-12-31"), status="unreported", possibly_completed=False, overdue="no")
    has(state(doc, "2024-02-15"), status="unreported", possibly_completed=True, overdue="possibly", since=None)
    has(state(doc, "2024-03-31"), status="completed", possibly_completed=False, since="2024-Q1", delay_days=60)
    # Everything after 31 January could be late, but the quarter began before it.
    has(total(doc, "2024-03-31"), on_time_share=None, on_time_undecided=1, median_delay_days=60)


def test_publication_inside_cuts_what_happened():
    fact = {"id": "f", "happened": "2024", "published": "2024-05-15", "status": "completed"}
    has(state(document([M], [fact]), "2024-05-15"), status="completed", since="2024-01-01/2024-05-15")
    has(state(document([M], [fact]), "2024-05-14"), status="unreported", possibly_completed=True)
    has(state(document([M], [{**fact, "happened": "../2024-12"}]), "2024-06-01"), since="../2024-05-15")
    has(state(document([M], [{**fact, "published": "2024-01-01"}]), "2024-06-01"), since="2024-01-01")


def test_expectations_never_apply():
    fact = {"happened": "2024-06-01", "published": "2024-05-31", "status": "completed"}
    has(state(document([M], [fact]), "2025-01-01"), status="unreported", possibly_completed=False)


def test_publication_is_assumed_from_the_earliest_fitting_source():
    sources = [
        {"id": "early", "title": "T", "published": "2024-01-31"},
        {"id": "late", "title": "T", "published": "2024-06"},
        {"id": "later", "title": "T", "published": "2024-07-01"},
    ]
    fact = {"happened": "2024-02-01", "status": "completed", "sources": ["later", "early", "late"]}
    doc = document([M], [fact], sources=sources)
    has(state(doc, "2024-08-01", known_on="2024-06-29"), status="unreported")
    has(state(doc, "2024-08-01", known_on="2024-06-30"), status="completed", sources=["early", "late"])
    # Without a fitting source: published as it happened.
    doc = document([M], [{**fact, "sources": ["early"]}], sources=sources)
    has(state(doc, "2024-08-01", known_on="2024-02-01"), status="completed")


def test_an_event_lends_its_date_and_sources():
    doc = document(
        [M],
        [{"event": "e", "status": "completed"}],
        events=[{"id": "e", "title": "E", "held": "2024-02", "sources": ["src"]}],
        sources=[{"id": "src", "title": "T", "published": "2024-04-01"}],
    )
    has(state(doc, "2024-05-01"), status="completed", since="2024-02", sources=["src"], sourced=True)
    has(state(doc, "2024-05-01", known_on="2024-03-31"), status="unreported")


def test_retractions_of_retractions():
    facts = [
        {"id": "f", "happened": "2024-01-10", "status": "completed"},
        {"id": "g", "happened": "2030-01-01", "published": "2024-02-01", "retracts": "f"},
        {"id": "h", "happened": "2024-03-01", "retracts": "g"},
    ]
    doc = document([M], facts)
    has(state(doc, "2024-01-20", known_on="2024-01-31"), status="completed")
    has(state(doc, "2024-01-20", known_on="2024-02-01"), status="unreported")
    has(state(doc, "2024-01-20", known_on="2024-03-01"), status="completed")
    # Everything is known: the second retraction counts before as_of reaches it.
    has(state(doc, "2024-01-20"), status="completed")


def test_standing_filter_spares_retractions():
    facts = [
        {"id": "f", "happened": "2024-01-10", "status": "completed", "standing": "on_record"},
        {"id": "g", "happened": "2024-01-20", "status": "in_progress"},
        {"id": "h", "happened": "2024-01-15", "status": "dropped", "retracts": "f"},
    ]
    doc = document([M], facts)
    has(state(doc, "2024-02-01"), status="in_progress", fact="g")
    has(state(doc, "2024-02-01", standing="assessed"), status="dropped", fact="h")


def test_final_run_since_and_support():
    facts = [
        {"id": "f1", "happened": "2024-01", "status": "in_progress", "sources": ["one"]},
        {"id": "f2", "happened": "2024-02", "status": "dropped", "sources": ["one"]},
        {"id": "f3", "happened": "2024-03", "status": "in_progress", "sources": ["two"]},
        {"id": "f4", "happened": "2024-04", "due": "2025"},
        {"id": "f5", "happened": "2024-05", "status": "in_progress", "progress": 0.25},
    ]
    doc = document([M], facts, sources=[{"id": id, "title": id, "publisher": "p"} for id in ("one", "two")])
    doc["actors"] = [{"id": "p", "name": "P"}]
    has(state(doc, "2024-12-31"), since="2024-03", progress=0.25, sources=["two"], sourced=False, fact="f5")
    has(state(doc, "2024-12-31"), contested=False, last_fact="2024-05-31")


def test_members_and_facts_that_are_passed_over():
    actors = [{"id": id, "name": id.upper()} for id in ("x", "y", "z")]
    facts = [
        {"happened": "2024-01-10", "status": "completed", "member": "x"},
        {"happened": "2024-02-10", "status": "in_progress"},
        {"happened": "2024-03-10", "status": "withdrawn", "member": "z"},
    ]
    doc = document([{"id": "m", "members": ["x", "y", "z"]}], facts, actors=actors)
    rows = states(Portfolio(doc), "2024-12-31")["rows"]
    assert [(row["member"], row["status"]) for row in rows] == [
        ("x", "completed"),
        ("y", "in_progress"),
        ("z", "withdrawn"),
    ]
    has(total(doc, "2024-12-31"), in_progress=1, completion_low=0.5, withdrawn=0, last_fact="2024-03-10")
    report = progress(Portfolio(doc), "2024-12-31", by="member")
    assert [(row["key"], row["milestones"], row["withdrawn"], row["completion_low"]) for row in report["rows"]] == [
        ("x", 1, 0, 1),
        ("y", 1, 0, 0),
        ("z", 0, 1, None),
    ]


def test_status_of_a_milestone_from_its_items():
    def status(*words):
        members = [f"x{n}" for n in range(len(words))]
        facts = [
            {"happened": "2024-01-10", "status": word, "member": member}
            for word, member in zip(words, members, strict=True)
            if word != "unreported"
        ]
        actors = [{"id": member, "name": member} for member in members]
        row = total(document([{"id": "m", "members": members}], facts, actors=actors), "2024-02-01")
        counts = ["completed", "in_progress", "not_started", "unreported", "dropped", "withdrawn"]
        return [key for key in counts if row[key]]

    assert status("completed", "dropped") == ["completed"]
    assert status("completed", "withdrawn") == ["completed"]
    assert status("dropped", "withdrawn") == ["dropped"]
    assert status("withdrawn", "withdrawn") == ["withdrawn"]
    assert status("unreported", "unreported") == ["unreported"]
    assert status("unreported", "not_started") == ["not_started"]
    assert status("completed", "unreported") == ["in_progress"]
    assert status("dropped", "not_started") == ["in_progress"]


def test_the_plan_has_clocks():
    strategies = [{"id": "s", "title": "S", "adopted": "2024-Q2"}]
    doc = document([M, {"id": "n", "committed": "2024-01-01"}, {"id": "o"}], [], strategies=strategies)
    doc["facts"] = [{"about": "o", "happened": "2024-03-01", "status": "withdrawn"}]
    has(total(doc, "2024-06-29"), milestones=1, withdrawn=0)
    has(total(doc, "2024-06-30"), milestones=2, withdrawn=1)
    has(total(doc, "2024-12-31", known_on="2024-06-29"), milestones=1, withdrawn=0)


def test_horizon_and_overdue():
    doc = document([{"id": "m", "due": "2024-03"}])
    has(total(doc, "2024-03-31"), overdue=0, possibly_overdue=0, next_due="2024-03-31", planned=1)
    has(total(doc, "2024-04-01"), overdue=1, possibly_overdue=0, next_due=None, on_time_share=0)
    doc["strategies"][0]["compiled"] = "2024-02"
    report = progress(Portfolio(doc), "2024-04-01")
    assert report["days_beyond_data"] == 32  # from 29 February
    has(report["total"], overdue=0, possibly_overdue=1, on_time_share=None)


def test_baseline_and_due_in_force():
    facts = [
        {"happened": "2024-01-10", "due": "2024-06"},
        {"happened": "2024-02-10", "due": "2024-Q3"},
        {"happened": "2024-09-01", "due": "2030"},
    ]
    has(state(document([M], facts), "2024-08-01"), due="2024-06", due_in_force="2024-Q3", slip_days=92)
    stated = document([{"id": "m", "due": "2024-09-20"}], facts)
    has(state(stated, "2024-08-01"), due="2024-09-20", due_in_force="2024-Q3", slip_days=10)
    has(total(stated, "2024-08-01"), median_slip_days=10, planned=0, schedule_gap=0)


def test_delays_and_punctuality():
    milestones = [{"id": id, "due": "2024-01-31"} for id in ("early", "late", "missed", "never")]
    facts = [
        {"about": "early", "happened": "2024-01-21", "status": "completed"},
        {"about": "late", "happened": "2024-02-03", "status": "completed"},
        {"about": "missed", "happened": "2024-01-01", "status": "dropped"},
    ]
    # One on time, one late, one dropped, one unreported past its date; delays -10 and 3.
    has(total(document(milestones, facts), "2024-03-01"), on_time_share=0.25, median_delay_days=-3.5, overdue=1)


def test_since_of_a_milestone_with_members_decides_lateness():
    facts = [
        {"happened": "2024-01", "status": "completed", "member": "x"},
        {"happened": "../2024-02-15", "status": "completed", "member": "y"},
    ]
    actors = [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}]
    # From the latest start, 1 January, to the latest end, 15 February: it began before 31 January.
    doc = document([{"id": "m", "members": ["x", "y"], "due": "2024-01-31"}], facts, actors=actors)
    has(total(doc, "2024-03-01"), completed=1, median_delay_days=15, on_time_undecided=1, on_time_share=None)


def test_witnesses_and_independence():
    actors = [
        {"id": "eu", "name": "EU"},
        {"id": "dg", "name": "DG", "part_of": "eu"},
        {"id": "ngo", "name": "NGO"},
        {"id": "paper", "name": "Paper"},
    ]
    sources = [
        {"id": "press", "title": "Press release", "publisher": "dg"},
        {"id": "article", "title": "Article", "publisher": "paper", "based_on": ["press"]},
        {"id": "leak", "title": "Leak"},
        {"id": "story", "title": "Story", "publisher": "paper", "based_on": ["leak"]},
        {"id": "study", "title": "Study", "publisher": "ngo", "published": "2024-06-01"},
    ]
    actions = [{"id": "a", "areas": ["r"], "title": "A", "responsible": ["eu"]}]

    def row(names, actions=actions, **options):
        fact = {"happened": "2024-01-10", "published": "2024-01-10", "status": "completed", "sources": names}
        doc = document([M], [fact], actors=actors, sources=sources, actions=actions)
        return state(doc, "2024-12-31", **options)

    has(row(["press", "article"]), corroborated=False, independent=False)
    has(row(["press", "story"]), corroborated=True, independent=True)
    has(row(["leak"]), sourced=True, corroborated=False, independent=False)
    has(row(["press", "study"]), corroborated=True, independent=True)
    has(row(["press", "study"], known_on="2024-05-31"), corroborated=False, independent=False, sources=["press"])
    has(row(["study"], known_on="2024-05-31"), sourced=False, sources=[])
    has(row(["study"], actions=[{"id": "a", "areas": ["r"], "title": "A"}]), sourced=True, independent=False)


def test_contested():
    sources = [{"id": "p1", "title": "T", "publisher": "p"}, {"id": "q1", "title": "T", "publisher": "q"}]
    actors = [{"id": "p", "name": "P"}, {"id": "q", "name": "Q"}]

    def contested(first, second):
        facts = [
            {"id": "f1", "sources": ["p1"], **first},
            {"id": "f2", "sources": ["q1"], "happened": "2024-03-31", **second},
        ]
        return state(document([M], facts, sources=sources, actors=actors), "2024-12-31")["contested"]

    before, same = {"happened": "2024-01-10"}, {"happened": "2024-03"}
    assert contested({**before, "status": "completed"}, {"status": "in_progress"})
    assert contested({**before, "status": "dropped"}, {"status": "completed"})
    assert not contested({**before, "status": "in_progress"}, {"status": "completed"})
    assert contested({**same, "status": "in_progress"}, {"status": "completed"})
    assert not contested({**before, "status": "completed"}, {"status": "completed"})
    assert not contested({**before, "status": "completed"}, {"status": "in_progress", "sources": ["p1", "q1"]})


def test_continuing_milestones_stand_aside():
    doc = document(
        [{"id": "m", "continuing": True, "due": "2023"}, {"id": "n", "after": [{"milestone": "m"}]}],
        [{"happened": "2024-01-10", "status": "in_progress"}],
    )
    # 270 days after 10 January 2024 is 6 October.
    row = total(doc, "2024-10-06")
    has(row, milestones=1, continuing=1, upheld=1, in_progress=0, overdue=0, blocked=1, last_fact=None)
    has(total(doc, "2024-10-07"), continuing=1, upheld=0, stalled=0)
    assert states(Portfolio(doc), "2024-10-07")["rows"][1]["blocked_by"] == ["m"]


def test_shares_of_evidence_weigh_completed_items():
    facts = [
        {"happened": "2024-01-10", "status": "completed", "member": "x", "standing": "on_record", "sources": ["src"]},
        {"about": "n", "happened": "2024-01-10", "status": "completed"},
    ]
    actors = [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}]
    doc = document(
        [{"id": "m", "weight": 2, "members": ["x", "y"]}, {"id": "n", "weight": 3}],
        facts,
        actors=actors,
        sources=[{"id": "src", "title": "T"}],
    )
    # One of two items of weight 2, and one of weight 3: 1 of 4.
    has(total(doc, "2024-02-01"), sourced=0.25, assessed=0.25, corroborated=0, completion_low=0.8)


def test_scope():
    doc = document(
        [{"id": "m", "kind": "law"}, {"id": "n", "actions": ["b"], "basis": "emergent"}],
        actions=[
            {"id": "a", "areas": ["r"], "title": "A", "responsible": ["x"], "themes": ["t"]},
            {"id": "b", "areas": ["r"], "title": "B"},
        ],
        actors=[{"id": "x", "name": "X", "country": "AT"}, {"id": "y", "name": "Y"}],
        themes=[{"id": "t", "title": "T"}],
        groupings=[{"id": "gs", "title": "Gs"}],
        groups=[{"id": "g", "grouping": "gs", "title": "G", "actions": ["b"]}],
    )
    for options, count in [
        ({"within": ["t"]}, 1),
        ({"within": ["t", "g"]}, 2),
        ({"within": ["y"]}, 0),
        ({"where": {"country": ["AT", "DE"]}}, 1),
        ({"where": {"country": ["AT"], "basis": ["emergent"]}}, 0),
        ({"where": {"kind": ["law"], "actor": ["x"]}, "within": ["s"]}, 1),
    ]:
        assert total(doc, "2024-02-01", **options)["milestones"] == count
    report = progress(Portfolio(doc), "2024-02-01", by="grouping:gs", within=["a"])
    has(report["rows"][0], key="g", parents=["gs"], milestones=0, completion_low=None)
    assert [row["key"] for row in progress(Portfolio(doc), "2024-02-01", by="actor")["rows"]] == ["x"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1, "0.1"), (-0.0, "0"), (100, "100"), (1e21, "1e+21"), (1e20, "100000000000000000000"), (1e-6, "0.000001"),
        (1.5e-7, "1.5e-7"), (5e-324, "5e-324"), (123.456, "123.456"), (1 / 3, "0.3333333333333333"), (-2.50, "-2.5"),
        (1.7976931348623157e308, "1.7976931348623157e+308"), (9007199254740993, "9007199254740992"),
        ("a\u00e9\n\u007f\u001f\"\\", '"a\u00e9\\n\u007f\\u001f\\"\\\\"'),
        ({"\ufb01": None, "\U0001f600": True, "a": [False]}, '{"a":[false],"\U0001f600":true,"\ufb01":null}'),
    ],
)  # fmt: skip
def test_canonical_json(value, text):
    assert canonical(value) == text


def test_hash_of_a_portfolio():
    def sha(data):
        return hashlib.sha256(data).digest()

    fact = '{"about":"s","happened":"2024","status":"adopted"}'
    doc = {
        "milepost": 1,
        "lang": "en",
        "strategies": [{"title": "S", "id": "s", "ref": 7, "adopted": None}, {"id": "s", "title": "S", "ref": 8}],
        "areas": [],
        "facts": [{"status": "adopted", "about": "s", "happened": "2024", "x_row": 1}],
    }
    strategies = sha(sha(b'{"id":"s","ref":7,"title":"S"}'))
    facts = sha(sha(fact[:-1].encode() + b',"x_row":1}'))
    head = b'{"lang":"en","milepost":1}\n'
    whole = hashlib.sha256(head + b"strategies\n" + strategies + b"facts\n" + facts)
    assert portfolio_hash(Portfolio(doc)) == whole.hexdigest()
    assert hash_name(doc["facts"][0]) == hashlib.sha256(fact.encode()).hexdigest()
