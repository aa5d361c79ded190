// The views of the table of responsibility and of an agency.
#pragma once

#include "render/views/changes.hpp"
#include "render/views/embed.hpp"
#include "render/views/frame.hpp"
#include "render/views/plan.hpp"
#include "render/views/succession.hpp"

namespace kehoach {

struct AgencyRowView {
  AgencyRefView agency;
  std::string short_name;
  std::string kind;
  std::string leads;  // numbers by role; empty where none
  std::string joint;
  std::string coordinates;
  std::string through_groups;
  std::string duties;
};
template <>
struct ViewFields<AgencyRowView> {
  static constexpr std::string_view name = "agency row";
  static constexpr std::array fields{field<&AgencyRowView::agency>("agency"),
                                     field<&AgencyRowView::short_name>("short_name"),
                                     field<&AgencyRowView::kind>("kind"),
                                     field<&AgencyRowView::leads>("leads"),
                                     field<&AgencyRowView::joint>("joint"),
                                     field<&AgencyRowView::coordinates>("coordinates"),
                                     field<&AgencyRowView::through_groups>("through_groups"),
                                     field<&AgencyRowView::duties>("duties")};
};

struct AgencyListView {
  std::string id;  // anchor: the jurisdiction
  std::string heading;
  std::vector<AgencyRowView> agencies;  // bodies
  std::vector<AgencyRowView> groups;
  std::vector<AgencyRowView> former;
};
template <>
struct ViewFields<AgencyListView> {
  static constexpr std::string_view name = "agency list";
  static constexpr std::array fields{
      field<&AgencyListView::id>("id"), field<&AgencyListView::heading>("heading"),
      field<&AgencyListView::agencies>("agencies"), field<&AgencyListView::groups>("groups"),
      field<&AgencyListView::former>("former")};
};

struct AgenciesView {
  FrameView page;
  std::vector<AgencyListView> jurisdictions;
  std::vector<LinkView> contents;
};
template <>
struct ViewFields<AgenciesView> {
  static constexpr std::string_view name = "agencies";
  static constexpr std::array fields{field<&AgenciesView::page>("page"),
                                     field<&AgenciesView::jurisdictions>("jurisdictions"),
                                     field<&AgenciesView::contents>("contents")};
};

struct AgencyView {
  FrameView page;
  DateView made;           // the day given as today
  std::string other_name;  // in the other language(s)
  std::string other_lang;
  std::string short_name;
  std::string kind;
  bool group = false;
  std::vector<FactView> facts;  // part of, aliases, website, members …
  std::optional<ContactView> contact;
  std::string ended;                        // "This body ended on …"; empty while it exists
  std::vector<LinkView> today;              // who answers today
  std::vector<SuccessionView> successions;  // its own: one if it has ended and a basis is known
  std::vector<AgencyRefView> predecessors;
  TextView note;
  std::vector<CountView> counts;          // numbers by role, linked to the tables
  std::vector<StatusCountView> progress;  // of the tasks that it leads, alone or jointly
  std::vector<DeadlineView> deadlines;
  std::vector<DeadlineView> past;  // past date without report
  std::vector<TaskTableView>
      tables;  // leads, joint, coordinates, through groups, inherited; empty ones left out
  std::vector<DutyView> duties;
  std::vector<ReportingView> reporting;
  std::vector<ReportingView> receives;
  std::vector<ChangedRecordView> changes;       // that concern it, newest first
  std::vector<ChangedRecordView> more_changes;  // older ones, folded
  Url feed;                                     // empty without one
  Url calendar;                                 // empty if it must do nothing with a date
  Url sheet;                                    // its tasks as a table; empty if it has none
  Url data;
  std::vector<EmbedCodeView> embeds;
};
template <>
struct ViewFields<AgencyView> {
  static constexpr std::string_view name = "agency";
  static constexpr std::array fields{field<&AgencyView::page>("page"),
                                     field<&AgencyView::made>("made"),
                                     field<&AgencyView::other_name>("other_name"),
                                     field<&AgencyView::other_lang>("other_lang"),
                                     field<&AgencyView::short_name>("short_name"),
                                     field<&AgencyView::kind>("kind"),
                                     field<&AgencyView::group>("group"),
                                     field<&AgencyView::facts>("facts"),
                                     field<&AgencyView::contact>("contact"),
                                     field<&AgencyView::ended>("ended"),
                                     field<&AgencyView::today>("today"),
                                     field<&AgencyView::successions>("successions"),
                                     field<&AgencyView::predecessors>("predecessors"),
                                     field<&AgencyView::note>("note"),
                                     field<&AgencyView::counts>("counts"),
                                     field<&AgencyView::progress>("progress"),
                                     field<&AgencyView::deadlines>("deadlines"),
                                     field<&AgencyView::past>("past"),
                                     field<&AgencyView::tables>("tables"),
                                     field<&AgencyView::duties>("duties"),
                                     field<&AgencyView::reporting>("reporting"),
                                     field<&AgencyView::receives>("receives"),
                                     field<&AgencyView::changes>("changes"),
                                     field<&AgencyView::more_changes>("more_changes"),
                                     field<&AgencyView::feed>("feed"),
                                     field<&AgencyView::calendar>("calendar"),
                                     field<&AgencyView::sheet>("sheet"),
                                     field<&AgencyView::data>("data"),
                                     field<&AgencyView::embeds>("embeds")};
};

}  // namespace kehoach
