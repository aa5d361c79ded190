#include <array>

#include "pages/deadlines.hpp"
#include "render/data_cells.hpp"
#include "render/data_columns.hpp"

namespace kehoach {

namespace {

using enum ColumnKind;

const Task& task_of(const Context& context, RowId row) {
  return context.portal.tasks[Id<Task>{row.record}];
}

const Plan& plan_of(const Context& context, RowId row) {
  return context.portal.plans[Id<Plan>{row.record}];
}

const Agency& agency_of(const Context& context, RowId row) {
  return context.portal.agencies[Id<Agency>{row.record}];
}

const Document& document_of(const Context& context, RowId row) {
  return context.portal.documents[Id<Document>{row.record}];
}

// In each getter c is the context and r the row.

constexpr std::array<std::string_view, 6> task_statuses{
    "not-reported", "not-started", "in-progress", "done", "delayed", "cancelled"};

constexpr std::array task_columns{
    DataColumn{
        "id", text, "column_task_id",
        [](const Context& c, RowId r) -> Cell { return full_name(c.portal, Id<Task>{r.record}); }},
    DataColumn{"plan", text, "column_plan",
               [](const Context& c, RowId r) -> Cell {
                 return c.portal.plans[task_of(c, r).plan].id.text;
               },
               "plans"},
    DataColumn{"task", text, "column_task",
               [](const Context& c, RowId r) -> Cell { return task_of(c, r).id.text; }},
    DataColumn{"section", text, "column_section",
               [](const Context& c, RowId r) -> Cell {
                 const Task& task = task_of(c, r);
                 if (!task.section) return {};
                 return c.portal.plans[task.plan].sections[task.section.id.value].id.text;
               }},
    DataColumn{"title", localized, "column_title",
               [](const Context& c, RowId r) { return localized_cell(c, task_of(c, r).title); }},
    DataColumn{"description", localized, "column_description",
               [](const Context& c, RowId r) { return description_cell(c, {r.record}); }},
    DataColumn{"lead", list, "column_lead",
               [](const Context& c, RowId r) { return agencies_cell(c, task_of(c, r).lead); },
               "agencies"},
    DataColumn{"coordinate", list, "column_coordinate",
               [](const Context& c, RowId r) { return agencies_cell(c, task_of(c, r).coordinate); },
               "agencies"},
    DataColumn{"when", time, "column_when",
               [](const Context& c, RowId r) { return time_cell(task_of(c, r).when); }},
    DataColumn{"results", texts, "column_results",
               [](const Context& c, RowId r) { return texts_cell(c, task_of(c, r).results); }},
    DataColumn{"source", text, "column_source",
               [](const Context& c, RowId r) { return text_cell(task_of(c, r).source); }},
    DataColumn{"restates", text, "column_restates",
               [](const Context& c, RowId r) { return text_cell(task_of(c, r).restates); }},
    DataColumn{
        "topics", list, "column_topics",
        [](const Context& c, RowId r) { return ids_cell(c.portal.topics, task_of(c, r).topics); },
        "topics"},
    DataColumn{"status", text, "column_status",
               [](const Context& c, RowId r) -> Cell {
                 const Update* update = newest_update(task_of(c, r));
                 return std::string(update ? name_of_value(update->status) : task_statuses[0]);
               },
               "", task_statuses},
    DataColumn{"url", localized, "column_url", [](const Context& c, RowId r) {
                 return url_cell(c, address_of(c.portal, Id<Task>{r.record}));
               }}};

constexpr std::array plan_columns{
    DataColumn{"id", text, "column_plan_id",
               [](const Context& c, RowId r) -> Cell { return plan_of(c, r).id.text; }},
    DataColumn{"jurisdiction", text, "column_jurisdiction",
               [](const Context& c, RowId r) -> Cell {
                 return c.portal.jurisdictions[plan_of(c, r).jurisdiction.id].id.text;
               },
               "jurisdictions"},
    DataColumn{"number", text, "column_number",
               [](const Context& c, RowId r) { return text_cell(plan_of(c, r).number); }},
    DataColumn{"issued", text, "column_issued",
               [](const Context& c, RowId r) { return period_cell(plan_of(c, r).issued); }},
    DataColumn{
        "status", text, "column_plan_status",
        [](const Context& c, RowId r) { return text_cell(name_of_value(plan_of(c, r).status)); },
        "", EnumNames<PlanStatus>::names},
    DataColumn{"issuer", text, "column_issuer",
               [](const Context& c, RowId r) { return agency_cell(c, plan_of(c, r).issuer.id); },
               "agencies"},
    DataColumn{"signed_by", text, "column_signed_by",
               [](const Context& c, RowId r) {
                 const Plan& plan = plan_of(c, r);
                 return plan.signed_by ? text_cell(plan.signed_by->name) : Cell{};
               }},
    DataColumn{"title", localized, "column_title",
               [](const Context& c, RowId r) { return localized_cell(c, plan_of(c, r).title); }},
    DataColumn{
        "short_title", localized, "column_short_title",
        [](const Context& c, RowId r) { return localized_cell(c, plan_of(c, r).short_title); }},
    DataColumn{"summary", localized, "column_summary",
               [](const Context& c, RowId r) { return plain_cell(c, plan_of(c, r).summary); }},
    DataColumn{"period", time, "column_period",
               [](const Context& c, RowId r) { return time_cell(plan_of(c, r).period); }},
    DataColumn{"based_on", list, "column_based_on",
               [](const Context& c, RowId r) {
                 return ids_cell(c.portal.documents, plan_of(c, r).based_on);
               },
               "documents"},
    DataColumn{"tasks", integer, "column_task_count",
               [](const Context& c, RowId r) -> Cell {
                 return static_cast<int64_t>(plan_of(c, r).tasks.size());
               }},
    DataColumn{"funding", texts, "column_funding",
               [](const Context& c, RowId r) { return texts_cell(c, plan_of(c, r).funding); }},
    DataColumn{"notes", texts, "column_notes",
               [](const Context& c, RowId r) { return texts_cell(c, plan_of(c, r).notes); }},
    DataColumn{"url", localized, "column_url", [](const Context& c, RowId r) {
                 return url_cell(c, address_of(c.portal, Id<Plan>{r.record}));
               }}};

constexpr std::array agency_columns{
    DataColumn{"id", text, "column_agency_id",
               [](const Context& c, RowId r) { return agency_cell(c, {r.record}); }},
    DataColumn{"jurisdiction", text, "column_jurisdiction",
               [](const Context& c, RowId r) -> Cell {
                 return c.portal.jurisdictions[agency_of(c, r).jurisdiction].id.text;
               },
               "jurisdictions"},
    DataColumn{"name", localized, "column_name",
               [](const Context& c, RowId r) { return localized_cell(c, agency_of(c, r).name); }},
    DataColumn{
        "short", localized, "column_short",
        [](const Context& c, RowId r) { return localized_cell(c, agency_of(c, r).short_name); }},
    DataColumn{
        "kind", text, "column_agency_kind",
        [](const Context& c, RowId r) { return text_cell(name_of_value(agency_of(c, r).kind)); },
        "", EnumNames<AgencyKind>::names},
    DataColumn{"aliases", list, "column_aliases",
               [](const Context& c, RowId r) -> Cell {
                 std::vector<std::string> aliases;
                 for (const Text& alias : agency_of(c, r).aliases) aliases.push_back(alias.value);
                 return aliases;
               }},
    DataColumn{"part_of", text, "column_part_of",
               [](const Context& c, RowId r) { return agency_cell(c, agency_of(c, r).part_of.id); },
               "agencies"},
    DataColumn{"members", list, "column_members",
               [](const Context& c, RowId r) { return agencies_cell(c, agency_of(c, r).members); },
               "agencies"},
    DataColumn{"until", date, "column_until",
               [](const Context& c, RowId r) { return date_cell(agency_of(c, r).until); }},
    DataColumn{
        "succeeded_by", list, "column_succeeded_by",
        [](const Context& c, RowId r) { return agencies_cell(c, agency_of(c, r).succeeded_by); },
        "agencies"},
    DataColumn{"url", localized, "column_url", [](const Context& c, RowId r) {
                 return url_cell(c, address_of(c.portal, Id<Agency>{r.record}));
               }}};

constexpr std::array document_columns{
    DataColumn{"id", text, "column_document_id",
               [](const Context& c, RowId r) -> Cell { return document_of(c, r).id.text; }},
    DataColumn{"number", text, "column_number",
               [](const Context& c, RowId r) { return text_cell(document_of(c, r).number); }},
    DataColumn{
        "kind", text, "column_document_kind",
        [](const Context& c, RowId r) { return text_cell(name_of_value(document_of(c, r).kind)); },
        "", EnumNames<DocumentKind>::names},
    DataColumn{"issued", text, "column_issued",
               [](const Context& c, RowId r) { return period_cell(document_of(c, r).issued); }},
    DataColumn{
        "issuer", text, "column_issuer",
        [](const Context& c, RowId r) { return agency_cell(c, document_of(c, r).issuer.id); },
        "agencies"},
    DataColumn{
        "title", localized, "column_title",
        [](const Context& c, RowId r) { return localized_cell(c, document_of(c, r).title); }},
    DataColumn{"source_url", text, "column_source_url",
               [](const Context& c, RowId r) { return text_cell(document_of(c, r).url); }},
    DataColumn{"url", localized, "column_url", [](const Context& c, RowId r) {
                 return url_cell(c, address_of(c.portal, Id<Document>{r.record}));
               }}};

}  // namespace

std::span<const DataColumn> columns_of_tasks() {
  return task_columns;
}

std::span<const DataColumn> columns_of_plans() {
  return plan_columns;
}

std::span<const DataColumn> columns_of_agencies() {
  return agency_columns;
}

std::span<const DataColumn> columns_of_documents() {
  return document_columns;
}

}  // namespace kehoach
