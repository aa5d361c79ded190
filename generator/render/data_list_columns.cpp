#include <array>

#include "render/data_cells.hpp"
#include "render/data_columns.hpp"

namespace kehoach {

namespace {

using enum ColumnKind;

const Plan& plan_of(const Context& context, RowId row) {
  return context.portal.plans[Id<Plan>{row.record}];
}

const Target& target_of(const Context& context, RowId row) {
  return plan_of(context, row).targets[row.item];
}

const Figure& figure_of(const Context& context, RowId row) {
  return target_of(context, row).figures[row.part];
}

const ReportingDuty& report_of(const Context& context, RowId row) {
  return plan_of(context, row).reporting[row.item];
}

const Duty& duty_of(const Context& context, RowId row) {
  return plan_of(context, row).duties[row.item];
}

std::string target_name(const Context& context, RowId row) {
  return plan_of(context, row).id.text + "/" + target_of(context, row).id.text;
}

// In each getter c is the context and r the row.

constexpr DataColumn plan_column{
    "plan", text, "column_plan",
    [](const Context& c, RowId r) -> Cell { return plan_of(c, r).id.text; }, "plans"};

constexpr std::array target_columns{
    DataColumn{"id", text, "column_target_id",
               [](const Context& c, RowId r) -> Cell { return target_name(c, r); }},
    plan_column,
    DataColumn{"horizon", time, "column_horizon",
               [](const Context& c, RowId r) { return time_cell(target_of(c, r).horizon); }},
    DataColumn{
        "statement", localized, "column_statement",
        [](const Context& c, RowId r) { return localized_cell(c, target_of(c, r).statement); }},
    DataColumn{
        "figures", figures, "column_figures",
        [](const Context& c, RowId r) -> Cell { return FiguresCell{&target_of(c, r).figures}; }},
    DataColumn{"source", text, "column_source",
               [](const Context& c, RowId r) { return text_cell(target_of(c, r).source); }},
    DataColumn{
        "topics", list, "column_topics",
        [](const Context& c, RowId r) { return ids_cell(c.portal.topics, target_of(c, r).topics); },
        "topics"},
    DataColumn{"url", localized, "column_url", [](const Context& c, RowId r) {
                 return url_cell(c, address_of(c.portal, Id<Plan>{r.record}) + "#" +
                                        anchor_of(target_of(c, r)));
               }}};

constexpr std::array figure_columns{
    DataColumn{"id", text, "column_figure_id",
               [](const Context& c, RowId r) -> Cell {
                 return target_name(c, r) + "/" + std::to_string(r.part + 1);
               }},
    DataColumn{"target", text, "column_target",
               [](const Context& c, RowId r) -> Cell { return target_name(c, r); }, "targets"},
    DataColumn{"indicator", text, "column_indicator",
               [](const Context& c, RowId r) {
                 const Figure& figure = figure_of(c, r);
                 return figure.indicator
                            ? text_cell(c.portal.indicators[figure.indicator.id].id.text)
                            : Cell{};
               },
               "indicators"},
    DataColumn{"comparator", text, "column_comparator",
               [](const Context& c, RowId r) {
                 return text_cell(comparator_name(figure_of(c, r).comparator));
               },
               "", comparator_names},
    DataColumn{"value", number, "column_value",
               [](const Context& c, RowId r) -> Cell { return figure_of(c, r).value; }},
    DataColumn{"upper", number, "column_upper",
               [](const Context& c, RowId r) -> Cell {
                 const Figure& figure = figure_of(c, r);
                 return figure.comparator == Comparator::range ? Cell(figure.upper) : Cell{};
               }},
    DataColumn{"unit", localized, "column_unit",
               [](const Context& c, RowId r) { return localized_cell(c, figure_of(c, r).unit); }},
    DataColumn{"per_year", flag, "column_per_year",
               [](const Context& c, RowId r) -> Cell { return figure_of(c, r).per_year; }}};

constexpr std::array report_columns{
    plan_column,
    DataColumn{"who", list, "column_report_who",
               [](const Context& c, RowId r) { return agencies_cell(c, report_of(c, r).who); },
               "agencies"},
    DataColumn{"to", text, "column_report_to",
               [](const Context& c, RowId r) { return agency_cell(c, report_of(c, r).to.id); },
               "agencies"},
    DataColumn{"via", text, "column_report_via",
               [](const Context& c, RowId r) { return agency_cell(c, report_of(c, r).via.id); },
               "agencies"},
    DataColumn{"due", time, "column_due",
               [](const Context& c, RowId r) { return time_cell(report_of(c, r).due); }},
    DataColumn{"what", localized, "column_report_what",
               [](const Context& c, RowId r) { return localized_cell(c, report_of(c, r).what); }},
    DataColumn{"source", text, "column_source",
               [](const Context& c, RowId r) { return text_cell(report_of(c, r).source); }}};

constexpr std::array duty_columns{
    plan_column,
    DataColumn{"agencies", list, "column_duty_agencies",
               [](const Context& c, RowId r) { return agencies_cell(c, duty_of(c, r).agencies); },
               "agencies"},
    DataColumn{"source", text, "column_source",
               [](const Context& c, RowId r) { return text_cell(duty_of(c, r).source); }},
    DataColumn{"items", texts, "column_duty_items",
               [](const Context& c, RowId r) { return texts_cell(c, duty_of(c, r).items); }}};

template <class Record, Table<Record> Portal::*table>
constexpr DataColumn list_id{"id", text, "column_list_id", [](const Context& c, RowId r) -> Cell {
                               return (c.portal.*table)[Id<Record>{r.record}].id.text;
                             }};

template <class Record, Table<Record> Portal::*table>
constexpr DataColumn list_name{"name", localized, "column_name", [](const Context& c, RowId r) {
                                 return localized_cell(
                                     c, (c.portal.*table)[Id<Record>{r.record}].name);
                               }};

const Jurisdiction& place_of(const Context& context, RowId row) {
  return context.portal.jurisdictions[Id<Jurisdiction>{row.record}];
}

constexpr std::array jurisdiction_columns{
    list_id<Jurisdiction, &Portal::jurisdictions>, list_name<Jurisdiction, &Portal::jurisdictions>,
    DataColumn{
        "short", localized, "column_short",
        [](const Context& c, RowId r) { return localized_cell(c, place_of(c, r).short_name); }},
    DataColumn{
        "kind", text, "column_place_kind",
        [](const Context& c, RowId r) { return text_cell(name_of_value(place_of(c, r).kind)); }, "",
        EnumNames<JurisdictionKind>::names},
    DataColumn{"within", text, "column_within",
               [](const Context& c, RowId r) {
                 const Id<Jurisdiction> outer = place_of(c, r).within.id;
                 return outer ? text_cell(c.portal.jurisdictions[outer].id.text) : Cell{};
               },
               "jurisdictions"}};

constexpr std::array topic_columns{
    list_id<Topic, &Portal::topics>, list_name<Topic, &Portal::topics>,
    DataColumn{"url", localized, "column_url", [](const Context& c, RowId r) {
                 return url_cell(c, address_of(c.portal, Id<Topic>{r.record}));
               }}};

constexpr std::array indicator_columns{list_id<Indicator, &Portal::indicators>,
                                       list_name<Indicator, &Portal::indicators>};
}  // namespace

std::span<const DataColumn> columns_of_targets() {
  return target_columns;
}

std::span<const DataColumn> columns_of_figures() {
  return figure_columns;
}

std::span<const DataColumn> columns_of_reporting() {
  return report_columns;
}

std::span<const DataColumn> columns_of_duties() {
  return duty_columns;
}

std::span<const DataColumn> columns_of_jurisdictions() {
  return jurisdiction_columns;
}

std::span<const DataColumn> columns_of_topics() {
  return topic_columns;
}

std::span<const DataColumn> columns_of_indicators() {
  return indicator_columns;
}

}  // namespace kehoach
