// All members of what content files are decoded to, in their order, for what has to do with each of
// them.
//
// visit_members(record, visit) calls visit(members…) and gives what that gives. A structured
// binding names them all: a member that is added to a record and forgotten here does not compile.
#pragma once

#include <concepts>
#include <type_traits>

#include "model/content_file.hpp"
#include "model/portal.hpp"

namespace kehoach {

// A record, constant or not.
template <class Given, class Record>
concept EitherOf = std::same_as<std::remove_const_t<Given>, Record>;

auto visit_members(EitherOf<Key> auto& record, const auto& visit) {
  auto& [text, span] = record;
  return visit(text, span);
}

template <class Record>
auto visit_members(Ref<Record>& record, const auto& visit) {
  auto& [text, span, id] = record;
  return visit(text, span, id);
}

template <class Record>
auto visit_members(const Ref<Record>& record, const auto& visit) {
  auto& [text, span, id] = record;
  return visit(text, span, id);
}

auto visit_members(EitherOf<Text> auto& record, const auto& visit) {
  auto& [value, span, layout] = record;
  return visit(value, span, layout);
}

auto visit_members(EitherOf<Localized> auto& record, const auto& visit) {
  auto& [texts, span] = record;
  return visit(texts, span);
}

auto visit_members(EitherOf<Date> auto& record, const auto& visit) {
  auto& [year, month, day] = record;
  return visit(year, month, day);
}

auto visit_members(EitherOf<Period> auto& record, const auto& visit) {
  auto& [precision, first, last] = record;
  return visit(precision, first, last);
}

auto visit_members(EitherOf<Recurrence> auto& record, const auto& visit) {
  auto& [every, month, before_month, before_day] = record;
  return visit(every, month, before_month, before_day);
}

auto visit_members(EitherOf<Timeframe> auto& record, const auto& visit) {
  auto& [kind, start, end, before, recurrence, condition, span] = record;
  return visit(kind, start, end, before, recurrence, condition, span);
}

auto visit_members(EitherOf<Jurisdiction> auto& record, const auto& visit) {
  auto& [id, name, short_name, kind, within] = record;
  return visit(id, name, short_name, kind, within);
}

auto visit_members(EitherOf<Succession> auto& record, const auto& visit) {
  auto& [document, note] = record;
  return visit(document, note);
}

auto visit_members(EitherOf<Contact> auto& record, const auto& visit) {
  auto& [name, address, phone, email, url] = record;
  return visit(name, address, phone, email, url);
}

auto visit_members(EitherOf<Agency> auto& record, const auto& visit) {
  auto& [id, jurisdiction, name, short_name, kind, aliases, part_of, website, contact, until,
         succeeded_by, succession, members, formerly, note] = record;
  return visit(id, jurisdiction, name, short_name, kind, aliases, part_of, website, contact, until,
               succeeded_by, succession, members, formerly, note);
}

auto visit_members(EitherOf<Document> auto& record, const auto& visit) {
  auto& [id, number, kind, issued, issuer, title, url] = record;
  return visit(id, number, kind, issued, issuer, title, url);
}

auto visit_members(EitherOf<Topic> auto& record, const auto& visit) {
  auto& [id, name, description] = record;
  return visit(id, name, description);
}

auto visit_members(EitherOf<Indicator> auto& record, const auto& visit) {
  auto& [id, name] = record;
  return visit(id, name);
}

auto visit_members(EitherOf<Section> auto& record, const auto& visit) {
  auto& [id, number, title] = record;
  return visit(id, number, title);
}

auto visit_members(EitherOf<Figure> auto& record, const auto& visit) {
  auto& [indicator, comparator, value, upper, unit, per_year, span] = record;
  return visit(indicator, comparator, value, upper, unit, per_year, span);
}

auto visit_members(EitherOf<Source> auto& record, const auto& visit) {
  auto& [title, url, retrieved, note] = record;
  return visit(title, url, retrieved, note);
}

auto visit_members(EitherOf<Measurement> auto& record, const auto& visit) {
  auto& [on, indicator, value, source] = record;
  return visit(on, indicator, value, source);
}

auto visit_members(EitherOf<Target> auto& record, const auto& visit) {
  auto& [id, horizon, statement, figures, source, topics, measured] = record;
  return visit(id, horizon, statement, figures, source, topics, measured);
}

auto visit_members(EitherOf<Duty> auto& record, const auto& visit) {
  auto& [agencies, source, items] = record;
  return visit(agencies, source, items);
}

auto visit_members(EitherOf<ReportingDuty> auto& record, const auto& visit) {
  auto& [who, to, via, due, what, source] = record;
  return visit(who, to, via, due, what, source);
}

auto visit_members(EitherOf<Signature> auto& record, const auto& visit) {
  auto& [name, role] = record;
  return visit(name, role);
}

auto visit_members(EitherOf<Plan> auto& record, const auto& visit) {
  auto& [id, jurisdiction, number, issued, status, issuer, signed_by, title, short_title, summary,
         period, based_on, implements, superseded_by, sections, targets, duties, reporting, funding,
         sources, notes, formerly, overview, tasks] = record;
  return visit(id, jurisdiction, number, issued, status, issuer, signed_by, title, short_title,
               summary, period, based_on, implements, superseded_by, sections, targets, duties,
               reporting, funding, sources, notes, formerly, overview, tasks);
}

auto visit_members(EitherOf<Update> auto& record, const auto& visit) {
  auto& [date, status, note, source] = record;
  return visit(date, status, note, source);
}

auto visit_members(EitherOf<Milestone> auto& record, const auto& visit) {
  auto& [id, title, when, done] = record;
  return visit(id, title, when, done);
}

auto visit_members(EitherOf<Task> auto& record, const auto& visit) {
  auto& [id, plan, section, title, description, lead, lead_note, coordinate, coordinate_note, when,
         when_note, results, source, restates, topics, related, formerly, milestones, contact,
         updates, notes] = record;
  return visit(id, plan, section, title, description, lead, lead_note, coordinate, coordinate_note,
               when, when_note, results, source, restates, topics, related, formerly, milestones,
               contact, updates, notes);
}

auto visit_members(EitherOf<Term> auto& record, const auto& visit) {
  auto& [id, abbreviation, name, meaning] = record;
  return visit(id, abbreviation, name, meaning);
}

auto visit_members(EitherOf<OverviewText> auto& record, const auto& visit) {
  auto& [language, text] = record;
  return visit(language, text);
}

auto visit_members(EitherOf<PageText> auto& record, const auto& visit) {
  auto& [language, title, description, body] = record;
  return visit(language, title, description, body);
}

}  // namespace kehoach
