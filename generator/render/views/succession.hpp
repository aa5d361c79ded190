// Why another body answers today.
#pragma once

#include <array>
#include <vector>

#include "render/views/parts.hpp"

namespace kehoach {

struct SuccessionView {
  AgencyRefView body;                   // that has ended, with who answers today
  std::vector<DocumentView> documents;  // on what basis: one, or none
  TextView note;                        // may be empty
};
template <>
struct ViewFields<SuccessionView> {
  static constexpr std::string_view name = "succession";
  static constexpr std::array fields{field<&SuccessionView::body>("body"),
                                     field<&SuccessionView::documents>("documents"),
                                     field<&SuccessionView::note>("note")};
};

}  // namespace kehoach
