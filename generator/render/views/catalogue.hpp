// The views of documents, topics, targets, free pages, the 404 page and the language chooser.
#pragma once

#include "render/views/frame.hpp"
#include "render/views/plan.hpp"

namespace kehoach {

struct DocumentsView {
  FrameView page;
  std::vector<DocumentView> documents;
};
template <>
struct ViewFields<DocumentsView> {
  static constexpr std::string_view name = "documents";
  static constexpr std::array fields{field<&DocumentsView::page>("page"),
                                     field<&DocumentsView::documents>("documents")};
};

struct DocumentPageView {
  FrameView page;
  std::vector<FactView> facts;
  Url official;  // where the text can be read; may be empty
  std::vector<PlanCardView> plans;
};
template <>
struct ViewFields<DocumentPageView> {
  static constexpr std::string_view name = "document page";
  static constexpr std::array fields{
      field<&DocumentPageView::page>("page"), field<&DocumentPageView::facts>("facts"),
      field<&DocumentPageView::official>("official"), field<&DocumentPageView::plans>("plans")};
};

struct TopicCardView {
  Url url;
  TextView name;
  TextView description;
  std::string tasks;  // "12 tasks"
};
template <>
struct ViewFields<TopicCardView> {
  static constexpr std::string_view name = "topic card";
  static constexpr std::array fields{
      field<&TopicCardView::url>("url"), field<&TopicCardView::name>("name"),
      field<&TopicCardView::description>("description"), field<&TopicCardView::tasks>("tasks")};
};

struct TopicsView {
  FrameView page;
  std::vector<TopicCardView> topics;
};
template <>
struct ViewFields<TopicsView> {
  static constexpr std::string_view name = "topics";
  static constexpr std::array fields{field<&TopicsView::page>("page"),
                                     field<&TopicsView::topics>("topics")};
};

// Targets of one plan.
struct PlanTargetsView {
  std::string id;
  LinkView plan;
  std::string jurisdiction;
  std::vector<TargetView> targets;
};
template <>
struct ViewFields<PlanTargetsView> {
  static constexpr std::string_view name = "plan targets";
  static constexpr std::array fields{field<&PlanTargetsView::id>("id"),
                                     field<&PlanTargetsView::plan>("plan"),
                                     field<&PlanTargetsView::jurisdiction>("jurisdiction"),
                                     field<&PlanTargetsView::targets>("targets")};
};

struct TopicView {
  FrameView page;
  TextView description;
  std::vector<TaskTableView> plans;
  std::vector<PlanTargetsView> targets;
};
template <>
struct ViewFields<TopicView> {
  static constexpr std::string_view name = "topic";
  static constexpr std::array fields{
      field<&TopicView::page>("page"), field<&TopicView::description>("description"),
      field<&TopicView::plans>("plans"), field<&TopicView::targets>("targets")};
};

struct TargetsView {
  FrameView page;
  std::vector<PlanTargetsView> plans;
};
template <>
struct ViewFields<TargetsView> {
  static constexpr std::string_view name = "targets";
  static constexpr std::array fields{field<&TargetsView::page>("page"),
                                     field<&TargetsView::plans>("plans")};
};

struct FreePageView {
  FrameView page;
  MarkupView body;
};
template <>
struct ViewFields<FreePageView> {
  static constexpr std::string_view name = "free page";
  static constexpr std::array fields{field<&FreePageView::page>("page"),
                                     field<&FreePageView::body>("body")};
};

// What the 404 page and the chooser say in one language.
struct LanguageView {
  std::string code;
  std::string name;  // "Tiếng Việt"
  std::string site_title;
  std::string site_description;
  std::string title;  // "Read in English", "Page not found"
  std::string text;   // what more there is to say; empty on the chooser
  Url home;
  std::string home_label;
  std::vector<LinkView> links;
};
template <>
struct ViewFields<LanguageView> {
  static constexpr std::string_view name = "language";
  static constexpr std::array fields{field<&LanguageView::code>("code"),
                                     field<&LanguageView::name>("name"),
                                     field<&LanguageView::site_title>("site_title"),
                                     field<&LanguageView::site_description>("site_description"),
                                     field<&LanguageView::title>("title"),
                                     field<&LanguageView::text>("text"),
                                     field<&LanguageView::home>("home"),
                                     field<&LanguageView::home_label>("home_label"),
                                     field<&LanguageView::links>("links")};
};

// 404.html and index.html at the root: one page for all languages.
struct RootView {
  std::string language;  // the default one's code
  std::string title;
  Url canonical;
  Url stylesheet;
  Url icon;
  Url picture;
  Url site_script;  // for the colours that the reader has chosen; empty if the theme has none
  std::vector<LanguageView> languages;
};
template <>
struct ViewFields<RootView> {
  static constexpr std::string_view name = "root page";
  static constexpr std::array fields{field<&RootView::language>("language"),
                                     field<&RootView::title>("title"),
                                     field<&RootView::canonical>("canonical"),
                                     field<&RootView::stylesheet>("stylesheet"),
                                     field<&RootView::icon>("icon"),
                                     field<&RootView::picture>("picture"),
                                     field<&RootView::site_script>("site_script"),
                                     field<&RootView::languages>("languages")};
};

}  // namespace kehoach
