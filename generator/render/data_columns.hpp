// The columns of each data table.
#pragma once

#include "render/data_tables.hpp"

namespace kehoach {

// Records. A row is an id.
std::span<const DataColumn> columns_of_tasks();
std::span<const DataColumn> columns_of_plans();
std::span<const DataColumn> columns_of_agencies();
std::span<const DataColumn> columns_of_documents();

// Lists within plans. A row is a plan and a place in its list; of a figure, also one in its target.
std::span<const DataColumn> columns_of_targets();
std::span<const DataColumn> columns_of_figures();
std::span<const DataColumn> columns_of_reporting();
std::span<const DataColumn> columns_of_duties();

// Shared lists by which plans are compared. A row is an id.
std::span<const DataColumn> columns_of_jurisdictions();
std::span<const DataColumn> columns_of_topics();
std::span<const DataColumn> columns_of_indicators();

}  // namespace kehoach
