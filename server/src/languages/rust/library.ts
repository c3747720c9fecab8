import type { Intrinsic } from '../language.js';

/** What the lowering calls where Rust has no name for it; no Rust name can be spelled so. */
export const LOG = '<log>';
export const JSON_ENCODE = '<json>';
/** `x?`, `Some(x)` in a pattern: the value without the cases in which there is none. */
export const SOME = '<some>';
export const OR = '<or>';
export const CAST = '<as>';
export const SLICE = '<slice>';
export const PROPERTY = '<property>';

const all = (names: string, intrinsic: Intrinsic): Record<string, Intrinsic> =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, intrinsic]));

/** Functions by the last two names of their paths, or by the whole path. */
export const functions: Readonly<Record<string, Intrinsic>> = {
  [LOG]: 'log',
  [JSON_ENCODE]: 'json.value',
  ...all('serde_json.to_string serde_json.to_string_pretty serde_json.to_vec serde_json.to_vec_pretty serde_json.to_value', 'json.encode'),
  ...all('sonic_rs.to_string simd_json.to_string simd_json.to_vec', 'json.encode'),
  ...all('serde_json.from_str serde_json.from_slice serde_json.from_value sonic_rs.from_str', 'json.decode'),
  // Owners, locks and the like are what they hold; conversions between kinds of text keep it.
  ...all(
    'Box.new Box.pin Box.from Arc.new Arc.from Arc.clone Rc.new Rc.from Rc.clone Mutex.new RwLock.new RefCell.new Cell.new Pin.new Cow.from ' +
      'String.from String.from_utf8 String.from_utf8_lossy str.from_utf8 str.to_string ToString.to_string ToOwned.to_owned Into.into String.from_str Vec.from Box.leak ' +
      'Body.from Body.new Full.new Full.from Bytes.from Bytes.from_static HeaderValue.from_static HeaderValue.from_str HeaderName.from_static ' +
      'HeaderName.from_str Secret.new SecretString.new SecretString.from SecretBox.new Number.from Value.from Url.parse Uri.from_static Uri.from_str Data.new ' +
      'Data.from AsRef.as_ref Some Ok Json Extension State Data future.ready async_std.task.block_on executor.block_on Reverse PathBuf.from',
    'identity',
  ),
  ...all('Vec.from_iter slice.to_vec', 'list.of'),
  ...all('iter.once', 'list.make'),
  ...all('std.env.var env.var std.env.var_os env.var_os dotenv.var dotenvy.var', 'env.get'),
  ...all('Default.default', 'callback'),
};

/** Methods by name; what they do depends on the receiver, and on an unknown receiver the result is mostly unknown. */
export const methods: Readonly<Record<string, Intrinsic>> = {
  [SOME]: 'value.some',
  [OR]: 'value.or',
  [CAST]: 'value.cast',
  [SLICE]: 'slice',
  [PROPERTY]: 'property.get',
  ...all('unwrap expect unwrap_unchecked unwrap_or_default', 'value.some'),
  ...all('unwrap_or unwrap_or_else or or_else', 'value.or'),
  ...all(
    'as_str as_ref as_mut as_deref as_deref_mut as_slice as_mut_slice as_bytes into_bytes borrow borrow_mut deref lock read write expose_secret into_inner ' +
      'into_boxed_str into_string iter into_iter iter_mut par_iter by_ref copied cloned ok ok_or ok_or_else map_err context with_context wrap_err wrap_err_with as_object_mut ' +
      'as_array_mut as_object as_array parse try_into boxed get_ref to_str into_owned inspect inspect_err lock_owned load as_mut_vec into_boxed_slice await_ready to_string_lossy',
    'value.same',
  ),
  ...all('clone to_vec to_owned clone_from', 'value.copy'),
  into: 'value.convert',
  to_string: 'value.text',
  collect: 'value.collect',
  ...all('map and_then', 'value.map'),
  ...all('filter filter_map flat_map', 'list.filter'),
  for_each: 'list.forEach',
  ...all('any all find position find_map fold try_for_each map_or map_or_else is_some_and is_ok_and', 'callback'),
  ...all('enumerate zip rev take skip chunks windows lines chars split_whitespace bytes values keys drain step_by', 'list.unknown'),
  chain: 'concat',
  join: 'list.join',
  len: 'value.length',
  count: 'list.size',
  is_empty: 'text.isEmpty',
  starts_with: 'text.startsWith',
  ends_with: 'text.endsWith',
  contains: 'text.contains',
  trim: 'text.strip',
  ...all('to_uppercase to_ascii_uppercase', 'text.upper'),
  ...all('to_lowercase to_ascii_lowercase', 'text.lower'),
  replace: 'text.replace',
  split: 'text.split',
  ...all('concat trim_start trim_end trim_matches replacen repeat escape_default splitn', 'text.opaque'),
  strip_prefix: 'text.stripPrefix',
  strip_suffix: 'text.stripSuffix',
  trim_start_matches: 'text.trimPrefix',
  trim_end_matches: 'text.trimSuffix',
  ...all('push push_back', 'list.append'),
  push_front: 'list.prepend',
  ...all('extend extend_from_slice append', 'collection.extend'),
  insert: 'collection.insert',
  ...all('remove pop clear truncate retain swap_remove pop_front pop_back dedup drain_filter take_if', 'collection.remove'),
  ...all('sort sort_unstable sort_by sort_by_key reverse shuffle rotate_left rotate_right swap', 'list.reorder'),
  ...all('get get_mut', 'get'),
  ...all('get_string get_str get_int get_float get_bool get_array', 'property.get'),
  // They look at a request, or give it back as it is.
  ...all('validate check_is_success', 'log'),
};
