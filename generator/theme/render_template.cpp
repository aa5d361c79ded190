#include <array>

#include "base/escape.hpp"
#include "theme/template.hpp"

namespace kehoach {
namespace {

using Kind = TemplateOp::Kind;

const std::string& scalar_text(FieldKind kind, const void* value) {
  switch (kind) {
    case FieldKind::html:
      return static_cast<const Html*>(value)->markup;
    case FieldKind::url:
      return static_cast<const Url*>(value)->address;
    case FieldKind::json:
      return static_cast<const Json*>(value)->text;
    default:
      return *static_cast<const std::string*>(value);
  }
}

// In JSON, "<" and the line separators stand only in strings, where escapes mean the same: nothing
// can end the script or open a comment in it, nor break a line for old JavaScript parsers.
void append_script_json(std::string& out, std::string_view json) {
  while (!json.empty()) {
    const size_t special = std::min(json.find_first_of("<\xE2"), json.size());
    out += json.substr(0, special);
    json.remove_prefix(special);
    size_t length = 1;
    if (json.starts_with('<')) {
      out += "\\u003c";
    } else if (json.starts_with("\u2028") || json.starts_with("\u2029")) {
      out += json.starts_with("\u2028") ? "\\u2028" : "\\u2029";
      length = 3;
    } else {
      out += json.substr(0, 1);
    }
    json.remove_prefix(std::min(length, json.size()));
  }
}

class Renderer {
 public:
  Renderer(const Template& page, const void* view, size_t language, std::string& out)
      : ops_(page.ops), language_(language), out_(out) {
    views_[0] = view;
  }

  // Follows the ops [begin, end) where views_[innermost] is the innermost view.
  void run(size_t begin, size_t end, size_t innermost) {
    for (size_t i = begin; i < end;) {
      const TemplateOp& op = ops_[i];
      if (op.kind == Kind::literal) {
        out_ += op.texts[op.texts.size() == 1 ? 0 : language_];
        ++i;
        continue;
      }
      const void* value = find(op, innermost);
      if (op.kind == Kind::value) {
        if (value) write(op.writing, scalar_text(op.type, value));
        ++i;
        continue;
      }
      if (op.kind == Kind::section)
        enter(op, i + 1, value, innermost);
      else if (!shows(op, value))
        run(i + 1, op.end, innermost);
      i = op.end;
    }
  }

 private:
  // Null behind an object that is absent.
  const void* find(const TemplateOp& op, size_t innermost) const {
    const void* value = views_[innermost - op.depth];
    for (const ViewField* field : op.path) {
      if (!value) return nullptr;
      value = field->get(value);
    }
    return value;
  }

  static bool shows(const TemplateOp& op, const void* value) {
    if (!value) return false;
    if (op.any) return op.path.back()->count(value) != 0;
    switch (op.type) {
      case FieldKind::object:
        return true;
      case FieldKind::list:
        return op.path.back()->count(value) != 0;
      case FieldKind::flag:
        return *static_cast<const bool*>(value);
      default:
        return !scalar_text(op.type, value).empty();
    }
  }

  void enter(const TemplateOp& op, size_t body, const void* value, size_t innermost) {
    if (!shows(op, value)) return;
    if (op.type == FieldKind::flag) return run(body, op.end, innermost);
    if (op.type != FieldKind::list) {
      views_[innermost + 1] = value;
      return run(body, op.end, innermost + 1);
    }
    const ViewField& list = *op.path.back();
    const size_t count = list.count(value);
    for (size_t i = 0; i < count; ++i) {
      views_[innermost + 1] = list.at(value, i);
      run(body, op.end, innermost + 1);
    }
  }

  void write(Writing writing, const std::string& text) {
    switch (writing) {
      case Writing::escaped:
        return append_escaped(out_, text);
      case Writing::fragment:
        return append_escaped(out_, percent_encoded(text));
      case Writing::markup:
        out_ += text;
        return;
      case Writing::json:
        return append_script_json(out_, text);
    }
  }

  const std::vector<TemplateOp>& ops_;
  size_t language_;
  std::string& out_;
  std::array<const void*, TemplateOp::max_nesting + 1> views_;
};

}  // namespace

void render_template(const Template& page, const void* view, size_t language, std::string& out) {
  Renderer(page, view, language, out).run(0, page.ops.size(), 0);
}

}  // namespace kehoach
