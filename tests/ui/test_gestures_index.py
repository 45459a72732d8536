"""Which test drives each gesture and key of the window, by real events.

Names leave out ``tests/ui/`` and ``test_that_``; a test below holds that each exists.

hover a neuron .............. gestures_panels: a_neuron_fills_the_feature_space_while
click a neuron .............. gestures_panels: a_clicked_neuron_fills_the_feature_space
  its row of numbers ........ network_panel: a_tooltip_tells_all_of_a_neuron
  its equation .............. gestures_panels: a_picked_neuron_has_its_equation
  by keys ................... network_panel: tab_and_arrows_lead_from_neuron_to_neuron
click two links ............. network_panel: two_clicked_links_become_the_axes
  from lists ................ error_surface_panel: a_weight_picked_by_key_becomes
drag a link's number ........ gestures_link_number: a_number_dragged_up_makes_the
  Shift, Esc, while it runs . gestures_link_number: escape_takes_the_drag_back
  wheel ..................... network_weight_edits: the_wheel_changes_a_weight_in_one
  typed, by keys ............ network_weight_edits: the_keyboard_alone_reaches_each
drag a separating line ...... line_drag: a_line_held_in_its_middle_goes_along
  turn it ................... line_drag: a_line_held_near_its_end_turns
  Esc takes it back ......... line_keys: escape_takes_a_dragged_line_back
  Alt+↑ Alt+↓ ............... line_keys: alt_up_moves_the_picked_line_along
  Alt+← Alt+→ ............... line_keys: alt_left_turns_the_picked_line
click the error surface ..... error_surface_panel: a_click_starts_training_there
  undone .................... gestures_panels: a_start_clicked_on_the_surface_is_undone
  by keys ................... error_surface_panel: arrows_and_enter_start_training_too
hover the error surface ..... error_surface_panel: the_pointer_reads_the_error
  hover the path ............ gestures_panels: the_pointer_on_the_way_reads_epoch
click a sample: graph ....... gestures_panels: a_clicked_sample_goes_forward_through
  cell, line, bars .......... gestures_panels: a_clicked_sample_lights_its_cell
  by keys ................... outputs_panel: the_arrow_keys_go_on_only_while
click a cell of the matrix .. gestures_panels: a_clicked_cell_rings_its_samples
  by keys ................... confusion_panel: arrows_and_enter_pick_a_cell
paint ....................... painting: a_click_adds_a_sample_where_the_pointer_is
  spray, erase, move ........ painting: a_dragged_sample_goes_where_it_is_let_go
hover a layer's gradient .... gradients_network: a_bar_under_the_pointer_lights_its
drag the timeline ........... timeline: a_drag_gives_the_weights_of_a_run
  by keys ................... widgets_timeline_bar: keys_seek_while_the_keyboard
  play backwards ............ timeline_hands: shift_space_plays_backwards_until
  loop a stretch ............ timeline_hands: a_loop_is_marked_by_mouse_or_keys_and
  bookmarks ................. timeline_hands: a_bookmark_is_set_named_found_again
  by its menu ............... timeline_hands: the_menu_offers_all_that_the_bar_does
hover a number .............. equations_panel: a_hovered_term_lights_its_link
hover a control ............. gestures_keys: every_control_of_the_column_tells
  symbol, formula, effect ... controls_names: help_has_letter_name_formula_and_effect
choose the kind of map ...... map_kinds: the_probability_map_is_chosen_in_the_title
Space ....................... main_window: space_runs_and_pauses
→, Shift+→ .................. main_window: an_arrow_key_makes_a_step_or_an_epoch
↓ ........................... main_window: the_down_key_walks_through_the_phases
← ........................... timeline: left_undoes_right_to_the_bit
Home, N ..................... main_window: home_rewinds_and_n_draws_new_weights
P ........................... pinning: p_pins_the_present_run
1 2 3 4 ..................... main_window: a_digit_arranges_the_panels
F11 ......................... gestures_keys: f11_takes_the_whole_screen
Ctrl+Z, Ctrl+Shift+Z ........ gestures_keys: control_z_takes_a_change_back
Ctrl+S, Ctrl+O .............. gestures_keys: control_s_saves_and_control_o_opens
? ........................... main_window: the_question_mark_shows_all_keys
PageUp, PageDown ............ main_window: page_down_shows_the_next_point
Ctrl+E ...................... scene_editor: what_was_recorded_is_replayed_to_the_bit
Ctrl+Shift+W ................ own_sweep: a_sweep_goes_on_after_cancel_and_restart
click a point of a sweep .... own_sweep: a_clicked_point_opens_its_experiment
  by keys ................... own_sweep: a_clicked_point_opens_its_experiment
F5 .......................... lecture: f5_and_back_brings_theme_controls_and
  PageUp, PageDown .......... lecture: a_clicker_alone_gives_the_lecture
  B, L ...................... lecture: a_black_screen_ends_with_any_key_or_click
Ctrl+Q ...................... gestures_keys: control_q_closes_the_window_as_its
E ........................... painting: the_key_e_takes_the_brush
Esc clears .................. gestures_clearing: escape_clears_all_wherever
"""

import re
from importlib import import_module

import pytest

LINE = re.compile(r"^(?P<gesture>.+?) \.+ (?P<file>\w+): (?P<name>\w+)$", re.MULTILINE)
ROWS = [match.group("file", "name") for match in LINE.finditer(__doc__ or "")]
N_GESTURES = 53


def test_that_every_line_of_the_table_is_read() -> None:
    lines = [line for line in (__doc__ or "").splitlines() if " ." in line]
    assert len(ROWS) == len(lines) >= N_GESTURES


@pytest.mark.parametrize(("file", "name"), ROWS)
def test_that_every_test_of_the_table_exists(file: str, name: str) -> None:
    module = import_module(f"tests.ui.test_{file}")
    begin = f"test_that_{name}"
    assert [each for each in vars(module) if each.startswith(begin)]
