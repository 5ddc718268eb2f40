//! Rolled up from children: actions by their milestones, and means of means above.

use super::arithmetic::{self, Level, Of};
use super::report::Piece;
use super::{Asked, Found, subject};
use crate::index::NONE;
use crate::progress::children::{self, Mean};
use crate::progress::options::By;
use crate::word::ElementKind;

impl Asked<'_> {
    /// A row, or the total, level by level: actions by their milestones, and means of means above.
    pub(super) fn levels(&self, of: Option<(children::Level, u32)>) -> Found {
        let index = &self.inner.index;
        let areas: Vec<u32> = match of {
            None => index.areas_by_id.clone(),
            Some((children::Level::Strategy, row)) => {
                index.areas_by_id.iter().copied().filter(|area| index.strategy(*area) == row).collect()
            }
            Some((children::Level::Area, row)) => vec![row],
            Some((children::Level::Action, _)) => Vec::new(),
        };
        let mut wanted = vec![false; self.inner.tables.areas.len()];
        for area in &areas {
            if let Some(slot) = wanted.get_mut(*area as usize) {
                *slot = true;
            }
        }
        let is_wanted = |area: &u32| wanted.get(*area as usize).copied().unwrap_or_default();
        let mut found = Found::default();
        let mut least_horizon: Option<i32> = None;
        let mut area_means = vec![(Vec::new(), Mean::default()); wanted.len()];
        let actions = index.actions_by_id.iter().copied().filter(|action| match of {
            Some((children::Level::Action, row)) => *action == row,
            _ => index.areas_of.at(*action as usize).iter().any(is_wanted),
        });
        for action in actions {
            let ranks = subject::milestones(self.inner, &self.scope, Some((&By::Action, action)));
            // An action of which nothing is in scope has no value, and is passed over.
            if ranks.is_empty() && !matches!(of, Some((children::Level::Action, _))) {
                continue;
            }
            let (sums, steps) = self.add_up(&ranks, NONE);
            let shares = sums.shares();
            let figures = sums.closed(Of::Element(ElementKind::Action, action));
            least_horizon = least_horizon.into_iter().chain(figures.least_horizon).min();
            found.len += steps + self.teller().conclude(self.measure, &figures).len();
            found.value = figures.value(self.measure, self.evaluator.as_of);
            found.pieces.push(Piece::Milestones(ranks, NONE));
            found.pieces.push(Piece::Figures(Box::new(figures)));
            for area in index.areas_of.at(action as usize).iter().filter(|area| is_wanted(area)) {
                if let Some((children, mean)) = area_means.get_mut(*area as usize) {
                    mean.add(&shares);
                    children.extend(arithmetic::share_of(self.measure, &shares).map(|_| action));
                }
            }
        }
        found.days_beyond_data = least_horizon.map(|horizon| self.evaluator.as_of - horizon);
        if !matches!(of, Some((children::Level::Action, _))) {
            self.means(&mut found, of, &areas, area_means);
        }
        found
    }

    /// The levels above actions.
    fn means(
        &self,
        found: &mut Found,
        of: Option<(children::Level, u32)>,
        areas: &[u32],
        mut area_means: Vec<(Vec<u32>, Mean)>,
    ) {
        let index = &self.inner.index;
        let measure = self.measure;
        let mut push = |of: Of, kind: ElementKind, children: Vec<u32>, mean: Mean| {
            let level = Level { of, kind, children, mean };
            found.value = level.value(measure).into();
            found.len += 1;
            found.pieces.push(Piece::Level(Box::new(level)));
        };
        let mut strategy_means = vec![(Vec::new(), Mean::default()); self.inner.tables.strategies.len()];
        for &area in areas {
            let Some((children, mean)) = area_means.get_mut(area as usize) else { continue };
            let (children, mean) = (std::mem::take(children), *mean);
            let shares = mean.shares();
            if let Some((children, mean)) = strategy_means.get_mut(index.strategy(area) as usize) {
                mean.add(&shares);
                children.extend(arithmetic::share_of(measure, &shares).map(|_| area));
            }
            let alone = matches!(of, Some((children::Level::Area, _)));
            if alone || !children.is_empty() {
                push(Of::Element(ElementKind::Area, area), ElementKind::Action, children, mean);
            }
        }
        if matches!(of, Some((children::Level::Area, _))) {
            return;
        }
        let mut total = (Vec::new(), Mean::default());
        for &strategy in &index.strategies_by_id {
            let Some((children, mean)) = strategy_means.get_mut(strategy as usize) else { continue };
            let (children, mean) = (std::mem::take(children), *mean);
            let shares = mean.shares();
            total.1.add(&shares);
            total.0.extend(arithmetic::share_of(measure, &shares).map(|_| strategy));
            let alone = matches!(of, Some((children::Level::Strategy, row)) if row == strategy);
            if alone || !children.is_empty() {
                push(Of::Element(ElementKind::Strategy, strategy), ElementKind::Area, children, mean);
            }
        }
        if of.is_none() {
            push(Of::Total, ElementKind::Strategy, total.0, total.1);
        }
    }
}
