// How views describe themselves to templates.
//
// A view is a plain struct of what one page shows. `view_fields<View>` lists its members by the
// names that templates use; from that list templates are checked when they are loaded and read
// when they are rendered. What may stand where is decided by the member's type:
//
//   std::string          text: escaped wherever it stands; not allowed as a URL
//   Html                 trusted markup: only where elements may stand
//   Url                  a checked address: in href, src and the like, and as text
//   Json                 JSON for <script type="application/ld+json">, only there
//   bool                 a condition: only as a section
//   another view         an object: a section or a dotted name
//   std::optional<view>  an object that may be absent
//   std::vector<view>    a list: a section repeats
//   std::vector<std::string>  a list of texts, each `{{.}}`
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kehoach {

struct Html {
  std::string markup;
};

struct Url {
  std::string address;
};

struct Json {
  std::string text;
};

enum class FieldKind : uint8_t { text, html, url, json, flag, object, list };

struct ViewType;

// One member of a view. The functions take the view that holds the member.
struct ViewField {
  std::string_view name;
  FieldKind kind;
  const ViewType& (*type)();  // of the object, or of the list's elements; null for scalars
  FieldKind element;          // of a list: text or object
  const void* (*get)(const void* view);  // the member's address; null for an absent optional
  size_t (*count)(const void* list);     // lists only
  const void* (*at)(const void* list, size_t index);
};

struct ViewType {
  std::string_view name;  // for messages
  std::span<const ViewField> fields;

  const ViewField* find(std::string_view field) const {
    for (const ViewField& candidate : fields)
      if (candidate.name == field) return &candidate;
    return nullptr;
  }
};

// To be specialised for each view:
//   template <> struct ViewFields<CardView> {
//     static constexpr std::string_view name = "card";
//     static constexpr std::array fields{field<&CardView::title>("title"), …};
//   };
template <class View>
struct ViewFields;

template <class View>
const ViewType& view_type() {
  static constexpr ViewType type{ViewFields<View>::name, ViewFields<View>::fields};
  return type;
}

namespace detail {

template <class Member>
struct MemberOf;
template <class View, class Type>
struct MemberOf<Type View::*> {
  using view = View;
  using type = Type;
};

template <class Type>
constexpr FieldKind kind_of() {
  if constexpr (std::is_same_v<Type, std::string>)
    return FieldKind::text;
  else if constexpr (std::is_same_v<Type, Html>)
    return FieldKind::html;
  else if constexpr (std::is_same_v<Type, Url>)
    return FieldKind::url;
  else if constexpr (std::is_same_v<Type, Json>)
    return FieldKind::json;
  else if constexpr (std::is_same_v<Type, bool>)
    return FieldKind::flag;
  else
    return FieldKind::object;
}

template <class Type>
struct ListElement {};
template <class Element>
struct ListElement<std::vector<Element>> {
  using type = Element;
};
template <class Type>
struct OptionalValue {};
template <class Value>
struct OptionalValue<std::optional<Value>> {
  using type = Value;
};

template <class Type>
concept List = requires {
  typename ListElement<Type>::type;
};
template <class Type>
concept Optional = requires {
  typename OptionalValue<Type>::type;
};

}  // namespace detail

template <auto member>
constexpr ViewField field(std::string_view name) {
  using View = typename detail::MemberOf<decltype(member)>::view;
  using Type = typename detail::MemberOf<decltype(member)>::type;
  ViewField result{name, FieldKind::text, nullptr, FieldKind::text, nullptr, nullptr, nullptr};
  result.get = [](const void* view) -> const void* {
    return &(static_cast<const View*>(view)->*member);
  };
  if constexpr (detail::List<Type>) {
    using Element = typename detail::ListElement<Type>::type;
    result.kind = FieldKind::list;
    result.element = detail::kind_of<Element>();
    if constexpr (detail::kind_of<Element>() == FieldKind::object)
      result.type = &view_type<Element>;
    result.count = [](const void* list) { return static_cast<const Type*>(list)->size(); };
    result.at = [](const void* list, size_t index) -> const void* {
      return &(*static_cast<const Type*>(list))[index];
    };
  } else if constexpr (detail::Optional<Type>) {
    result.kind = FieldKind::object;
    result.type = &view_type<typename detail::OptionalValue<Type>::type>;
    result.get = [](const void* view) -> const void* {
      const Type& value = static_cast<const View*>(view)->*member;
      return value ? &*value : nullptr;
    };
  } else {
    result.kind = detail::kind_of<Type>();
    if constexpr (detail::kind_of<Type>() == FieldKind::object) result.type = &view_type<Type>;
  }
  return result;
}

}  // namespace kehoach
