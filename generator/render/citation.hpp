// One sentence that says what a page states, so that it can be quoted: who, what, by when, on which
// legal basis, which provision says so; where it was read and how old the data are.
#pragma once

#include <string>

#include "render/context.hpp"
#include "render/views/frame.hpp"

namespace kehoach {

// `frame` is the page's, made already.
TextView cite_task(const Scope& scope, const Task& task, const FrameView& frame);
TextView cite_plan(const Scope& scope, const Plan& plan, const FrameView& frame);
TextView cite_agency(const Scope& scope, Id<Agency> agency, const FrameView& frame);

}  // namespace kehoach
