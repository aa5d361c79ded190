#include "model/visit.hpp"

namespace kehoach {
namespace {

// Knows the texts of each kind of record; what is called with a list calls itself for its items.
class TextWalk {
 public:
  explicit TextWalk(const VisitText& visit) : visit_(visit) {}

  void in(const Localized& text) { visit_(text, TextForm::plain); }
  void in_markdown(const Localized& text) { visit_(text, TextForm::markdown); }

  template <class Record>
  void in(const std::vector<Record>& records) {
    for (const Record& record : records) in(record);
  }
  template <class Record>
  void in(const Table<Record>& records) {
    for (const Record& record : records) in(record);
  }
  template <class Record>
  void in(const std::optional<Record>& record) {
    if (record) in(*record);
  }

  void in(const Timeframe& timeframe) { in(timeframe.condition); }

  void in(const Contact& contact) {
    in(contact.name);
    in(contact.address);
  }

  void in(const Source& source) {
    in(source.title);
    in(source.note);
  }

  void in(const Succession& succession) { in(succession.note); }
  void in(const Signature& signature) { in(signature.role); }

  void in(const Site& site) {
    in(site.title);
    in(site.description);
    in(site.organisation);
    in(site.contact);
    in(site.notice);
  }

  void in(const Jurisdiction& jurisdiction) {
    in(jurisdiction.name);
    in(jurisdiction.short_name);
  }

  void in(const Agency& agency) {
    in(agency.name);
    in(agency.short_name);
    in(agency.contact);
    in(agency.succession);
    in(agency.note);
  }

  void in(const Document& document) { in(document.title); }

  void in(const Topic& topic) {
    in(topic.name);
    in(topic.description);
  }

  void in(const Indicator& indicator) { in(indicator.name); }
  void in(const Section& section) { in(section.title); }
  void in(const Figure& figure) { in(figure.unit); }
  void in(const Measurement& measurement) { in(measurement.source); }

  void in(const Target& target) {
    in(target.horizon);
    in(target.statement);
    in(target.figures);
    in(target.measured);
  }

  void in(const Duty& duty) { in(duty.items); }

  void in(const ReportingDuty& duty) {
    in(duty.due);
    in(duty.what);
  }

  void in(const Plan& plan) {
    in(plan.signed_by);
    in(plan.title);
    in(plan.short_title);
    in_markdown(plan.summary);
    in(plan.period);
    in(plan.sections);
    in(plan.targets);
    in(plan.duties);
    in(plan.reporting);
    in(plan.funding);
    in(plan.sources);
    in(plan.notes);
    in_markdown(plan.overview);
  }

  void in(const Update& update) {
    in(update.note);
    in(update.source);
  }

  void in(const Milestone& milestone) {
    in(milestone.title);
    in(milestone.when);
  }

  void in(const Task& task) {
    in(task.title);
    in_markdown(task.description);
    in(task.lead_note);
    in(task.coordinate_note);
    in(task.when);
    in(task.when_note);
    in(task.results);
    in(task.milestones);
    in(task.contact);
    in(task.updates);
    in(task.notes);
  }

  void in(const Term& term) {
    in(term.name);
    in(term.meaning);
  }

  void in(const FreePage& page) {
    in(page.title);
    in(page.description);
    in_markdown(page.body);
  }

 private:
  const VisitText& visit_;
};

}  // namespace

void for_each_text(const Portal& portal, const VisitText& visit) {
  for_each_text_outside_tasks(portal, visit);
  TextWalk(visit).in(portal.tasks);
}

void for_each_text_outside_tasks(const Portal& portal, const VisitText& visit) {
  TextWalk walk(visit);
  walk.in(portal.site);
  walk.in(portal.jurisdictions);
  walk.in(portal.agencies);
  walk.in(portal.documents);
  walk.in(portal.topics);
  walk.in(portal.indicators);
  walk.in(portal.plans);
  walk.in(portal.glossary);
  walk.in(portal.pages);
}

void for_each_text(const Task& task, const VisitText& visit) {
  TextWalk(visit).in(task);
}

}  // namespace kehoach
