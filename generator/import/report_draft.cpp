#include "import/report_draft.hpp"

#include <fmt/core.h>

#include "import/draft_files.hpp"

namespace kehoach {
namespace {

class Reporter {
 public:
  Reporter(const PlanDraft& draft, Diagnostics& diagnostics)
      : draft_(draft), diagnostics_(diagnostics) {}

  void report() {
    report_plan();
    for (const TaskDraft& task : draft_.tasks) report_task(task);
    for (const RawSection& other : draft_.untaken)
      warn("import-unread", other.title,
           fmt::format("provision {} names neither a body nor a time, and is left out",
                       other.number),
           "if it is a task, add it to tasks.yaml");
    for (const DutyDraft& duty : draft_.duties)
      if (duty.agencies.agencies.empty())
        warn("import-unread", duty.heading, "no agency was recognised, so its duties are left out",
             "add the agency, or the name as an alias, and import again");
    for (const NamedAgency& agency : proposed_agencies(draft_))
      if (agency.id != draft_.issuer)
        warn("import-new-agency", agency.words,
             fmt::format("the portal does not know this body; it is proposed as \"{}\"", agency.id),
             "keep it, or give the words as an alias to the body that it is, and import again");
    for (const CitedDocument& cited : draft_.based_on)
      if (cited.proposed)
        warn("import-new-document", cited.words,
             fmt::format("the portal does not have this document; it is proposed as \"{}\"",
                         cited.id),
             "");
    report_targets();
  }

 private:
  void warn(std::string_view code, const Excerpt& where, std::string message, std::string help) {
    diagnostics_.warning(code, where.span(draft_.source), std::move(message))
        .with_help(std::move(help));
  }

  void report_plan() {
    const Span file{draft_.source, 0, 0};
    if (draft_.tasks.empty())
      diagnostics_.error("import-no-tasks", file, "no tasks were recognised")
          .with_help(
              "a task is a numbered provision with \"Cơ quan thực hiện:\" or \"Chủ trì:\" below "
              "it, or the row of a table whose head names the task and who leads");
    if (draft_.reading == Reading::scanned)
      diagnostics_.warning("import-scan", file, "scanning has ruined the marks of this text")
          .with_help("numbers, agencies and times are read all the same; texts must be typed anew");
    if (draft_.title.empty() && !draft_.table_only)
      diagnostics_.warning("import-no-title", file, "no title was recognised")
          .with_help("it stands below a line \"KẾ HOẠCH\"");
    if (draft_.number.empty() && !draft_.blank_number && !draft_.table_only)
      diagnostics_.warning("import-no-number", file, "the text gives no number")
          .with_help("it stands as \"Số: 6050/KH-UBND\" at the top");
  }

  void report_task(const TaskDraft& task) {
    if (task.lead.agencies.empty())
      warn("import-no-lead", task.text, fmt::format("task {}: no lead was recognised", task.id),
           "write \"lead\", or say in \"lead_note\" what the plan says instead");
    if (!task.says_who_leads)
      warn(
          "import-no-lead", task.text,
          fmt::format("task {}: the text does not say \"chủ trì\"; who is named first is taken for "
                      "the lead",
                      task.id),
          "");
    if (task.when_words.empty()) {
      warn("import-no-time", task.text, fmt::format("task {}: no time was recognised", task.id),
           "");
    } else if (!task.when.understood()) {
      warn("import-unread-time", task.when_words,
           fmt::format("task {}: this time was not understood", task.id),
           "write \"when\"; the words stand in \"when_note\"");
    } else if (!task.when.rest.empty()) {
      warn("import-unread-time", task.when_words,
           fmt::format("task {}: only part of this time is in \"when\"", task.id),
           "the words stand in \"when_note\"");
    }
    report_agencies(task, task.lead);
    report_agencies(task, task.coordinate);
  }

  void report_agencies(const TaskDraft& task, const NamedAgencies& named) {
    for (const NamedAgency& agency : named.agencies)
      if (agency.approximate)
        warn("import-near-agency", agency.words,
             fmt::format("task {}: read as \"{}\"", task.id, agency.id), "is it that body?");
    const bool scanned = draft_.reading == Reading::scanned;
    if (!named.rest.empty() && !scanned)
      warn("import-unread", named.rest,
           fmt::format("task {}: these words name no body that is known", task.id),
           "add a body or an alias, or write them into a note");
  }

  void report_targets() {
    for (const TargetDraft& target : draft_.targets)
      for (const FigureDraft& figure : target.figures)
        if (figure.indicator.empty()) {
          warn("import-figure", target.statement,
               fmt::format("target {}: its figure {} needs an indicator", target.id, figure.value),
               "choose one of indicators.yaml, or add one; the figure is proposed as a comment");
          break;
        }
  }

  const PlanDraft& draft_;
  Diagnostics& diagnostics_;
};

}  // namespace

void report_draft(const PlanDraft& draft, Diagnostics& diagnostics) {
  Reporter(draft, diagnostics).report();
}

}  // namespace kehoach
