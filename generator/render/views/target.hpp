// The views of a target, its figures and its progress, and of the sources of facts.
#pragma once

#include "render/views/parts.hpp"

namespace kehoach {

struct SourceView {
  TextView title;
  Url url;  // may be empty
  std::string retrieved;
  TextView note;
};
template <>
struct ViewFields<SourceView> {
  static constexpr std::string_view name = "source";
  static constexpr std::array fields{
      field<&SourceView::title>("title"), field<&SourceView::url>("url"),
      field<&SourceView::retrieved>("retrieved"), field<&SourceView::note>("note")};
};

// "at least 5 enterprises"
struct FigureView {
  TextView indicator;
  std::string comparator;  // "at least"; empty for an exact figure
  std::string value;       // "5", "30–50"
  TextView unit;
};
template <>
struct ViewFields<FigureView> {
  static constexpr std::string_view name = "figure";
  static constexpr std::array fields{
      field<&FigureView::indicator>("indicator"), field<&FigureView::comparator>("comparator"),
      field<&FigureView::value>("value"), field<&FigureView::unit>("unit")};
};

// One measured value.
struct MeasurementView {
  DateView date;
  std::string value;
  SourceView source;
};
template <>
struct ViewFields<MeasurementView> {
  static constexpr std::string_view name = "measurement";
  static constexpr std::array fields{field<&MeasurementView::date>("date"),
                                     field<&MeasurementView::value>("value"),
                                     field<&MeasurementView::source>("source")};
};

// The measured values of one indicator of a target.
struct ProgressView {
  TextView indicator;
  std::string goal;  // "at least 300 people, by 2030"; empty: the target has no figure for it
  Html chart;        // SVG, with a name
  std::vector<MeasurementView> rows;  // newest first
};
template <>
struct ViewFields<ProgressView> {
  static constexpr std::string_view name = "progress";
  static constexpr std::array fields{
      field<&ProgressView::indicator>("indicator"), field<&ProgressView::goal>("goal"),
      field<&ProgressView::chart>("chart"), field<&ProgressView::rows>("rows")};
};

struct TargetView {
  std::string id;  // anchor
  std::string horizon;
  std::string horizon_key;  // see sort_text()
  TextView statement;
  std::vector<FigureView> figures;
  std::string provision;
  std::string progress;  // newest measured value with its date; empty: none reported
  std::vector<ProgressView> measured;
};
template <>
struct ViewFields<TargetView> {
  static constexpr std::string_view name = "target";
  static constexpr std::array fields{field<&TargetView::id>("id"),
                                     field<&TargetView::horizon>("horizon"),
                                     field<&TargetView::horizon_key>("horizon_key"),
                                     field<&TargetView::statement>("statement"),
                                     field<&TargetView::figures>("figures"),
                                     field<&TargetView::provision>("provision"),
                                     field<&TargetView::progress>("progress"),
                                     field<&TargetView::measured>("measured")};
};

}  // namespace kehoach
