//! Facts: what they state must fit what they are about.

use super::{Check, values};
use crate::document::Tables;
use crate::elements::Elements;
use crate::error::Code;
use crate::word::{ElementKind, Status};

/// The words that fit a subject.
pub(crate) fn words_for(kind: ElementKind) -> &'static [Status] {
    match kind {
        ElementKind::Milestone => {
            &[Status::NotStarted, Status::InProgress, Status::Completed, Status::Dropped, Status::Withdrawn]
        }
        ElementKind::Strategy => &[Status::Announced, Status::Consulted, Status::Adopted, Status::Concluded],
        ElementKind::Instrument => {
            &[Status::Proposed, Status::Agreed, Status::Adopted, Status::InForce, Status::Applied, Status::Repealed]
        }
        ElementKind::Event => &[Status::Announced, Status::Held, Status::Cancelled],
        ElementKind::Recommendation => &[Status::Accepted, Status::Rejected, Status::Fulfilled],
        _ => &[],
    }
}

pub(super) fn check(tables: &Tables, elements: &Elements, check: &mut Check<'_>) {
    let columns = &tables.facts.columns;
    let names = &tables.names;
    for row in 0..tables.facts.len() {
        let progress = columns.progress.at(row);
        values::number(check, "facts", row, "progress", progress, true);
        if let Some(progress) = progress {
            if progress > 1.0 {
                let message = format!("`progress` is {progress}; it runs from 0 to 1");
                let hint = (progress <= 100.0).then(|| format!("write {} for {progress} %", progress / 100.0));
                check.push_hinted(Code::ProgressAboveOne, "facts", row, Some("progress"), message, &[], hint);
            }
            if columns.status.at(row) != Some(Status::InProgress) && !check.unread.holds("facts", row, "status") {
                let message = "`progress` needs the status `in_progress`".to_owned();
                check.push(Code::ProgressWithoutInProgress, "facts", row, Some("progress"), message, &[]);
            }
        }
        if columns.due.at(row).is_some() && columns.member.at(row).is_some() {
            let message = "a due revision concerns the whole milestone, so it cannot name a member".to_owned();
            let hint = Some("state the revision in a fact of its own, without `member`".to_owned());
            check.push_hinted(Code::DueWithMember, "facts", row, Some("due"), message, &[], hint);
        }
        if columns.happened.at(row).is_none() {
            let event = columns.event.at(row).and_then(|event| elements.row(event, ElementKind::Event));
            let lends = event.is_some_and(|event| tables.events.columns.held.at(event).is_some());
            // An event that does not exist, or could not be read, is already a finding of its own.
            let told = columns.event.at(row).is_some() && event.is_none() || check.unread.holds("facts", row, "event");
            if !lends && !told {
                let message = match event {
                    Some(_) => "the fact does not say when it happened, and neither does its event".to_owned(),
                    None => "the fact does not say when it happened".to_owned(),
                };
                check.push(Code::MissingHappened, "facts", row, Some("happened"), message, &[]);
            }
        }
        let Some(about) = columns.about.at(row) else { continue };
        let Some((kind, subject)) = elements.get(about) else { continue };
        // Its text lies anywhere in the memory, and is looked up only where something is wrong.
        let about_id = || names.text(about);
        if let Some(status) = columns.status.at(row)
            && !words_for(kind).is_empty()
            && !words_for(kind).contains(&status)
        {
            let words: Vec<&str> = words_for(kind).iter().map(|word| word.as_str()).collect();
            let about_id = about_id();
            let message = format!("`{status}` says nothing of the {kind} `{about_id}`");
            let hint = Some(format!("the status of a {kind} is one of: {}", words.join(", ")));
            check.push_hinted(Code::MisfitStatus, "facts", row, Some("status"), message, &[about_id], hint);
        }
        let only_milestones = [
            ("member", columns.member.at(row).is_some()),
            ("due", columns.due.at(row).is_some()),
            ("progress", progress.is_some()),
        ];
        for (column, there) in only_milestones {
            if there && kind != ElementKind::Milestone {
                let about_id = about_id();
                let message = format!("`{column}` fits facts about milestones, and `{about_id}` is of the kind {kind}");
                check.push(Code::MisfitColumn, "facts", row, Some(column), message, &[about_id]);
            }
        }
        if let Some(member) = columns.member.at(row)
            && kind == ElementKind::Milestone
            && !tables.milestones.columns.members.at(subject).contains(&member)
        {
            let (member, about_id) = (names.text(member), about_id());
            let message = format!("`{member}` is no member of the milestone `{about_id}`");
            check.push(Code::NotAMember, "facts", row, Some("member"), message, &[member, about_id]);
        }
        if let Some(target) = columns.retracts.at(row)
            && let Some(retracted) = elements.row(target, ElementKind::Fact)
            && columns.about.at(retracted) != Some(about)
        {
            let (target, about_id) = (names.text(target), about_id());
            let message =
                format!("a fact about `{about_id}` cannot take back `{target}`, which is about something else");
            check.push(Code::RetractsElsewhere, "facts", row, Some("retracts"), message, &[target, about_id]);
        }
    }
}
