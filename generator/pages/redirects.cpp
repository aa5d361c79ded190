#include "pages/redirects.hpp"

#include <string_view>

#include "pages/pages.hpp"

namespace kehoach {

namespace {

// "plans/old/" for the address "plans/new/".
std::string beside(std::string_view address, std::string_view id) {
  address.remove_suffix(1);
  std::string former(address.substr(0, address.rfind('/') + 1));
  former.append(address_segment(id)).append("/");
  return former;
}

template <class Record>
void add_folders(const Portal& portal, const Table<Record>& table, std::vector<Redirect>& out) {
  for (const Id<Record> id : table.ids()) {
    const std::string address = address_of(portal, id);
    for (const Key& former : table[id].formerly)
      out.push_back({beside(address, former.text), address});
  }
}

// Where a task was while its plan lay in `folder`.
void add_task(const Portal& portal, Id<Task> id, const std::string& folder,
              std::vector<Redirect>& out) {
  const Task& task = portal.tasks[id];
  const std::string address = address_of(portal, id);
  const std::string last_name = folder + address_segment(task.id.text) + "/";
  if (last_name != address) out.push_back({last_name, address});
  for (const Key& former : task.formerly) out.push_back({beside(last_name, former.text), address});
}

}  // namespace

std::vector<Redirect> list_moved_folders(const Portal& portal) {
  std::vector<Redirect> folders;
  add_folders(portal, portal.plans, folders);
  add_folders(portal, portal.agencies, folders);
  return folders;
}

std::vector<Redirect> list_redirects(const Portal& portal) {
  std::vector<Redirect> redirects = list_moved_folders(portal);
  for (const Id<Task> id : portal.tasks.ids()) {
    const Plan& plan = portal.plans[portal.tasks[id].plan];
    if (portal.tasks[id].formerly.empty() && plan.formerly.empty()) continue;
    const std::string folder = address_of(portal, portal.tasks[id].plan);
    add_task(portal, id, folder, redirects);
    for (const Key& former : plan.formerly)
      add_task(portal, id, beside(folder, former.text), redirects);
  }
  return redirects;
}

}  // namespace kehoach
