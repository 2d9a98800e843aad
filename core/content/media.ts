/**
 * The address of a picture or sound written `media/<file>` in a content file: `/media/`, the file's folder inside `content/`, its name
 * (`/media/modules/mot-suivant/barres.svg`). Anything else is given back as it is, to be refused where references are checked.
 */
export function mediaAddress(file: string, src: string): string {
  const [, name] = /^media\/([a-z0-9][a-z0-9.-]*)$/.exec(src) ?? [];
  const [, folder] = /(?:^|\/)((?:items|modules)\/.+)\/[^/]+$/.exec(file) ?? [];
  return name && folder ? `/media/${folder}/${name}` : src;
}

/** The address under which a file of a `media` folder is served. */
export function addressOfMedia(path: string): string {
  const [, folder = '', name = ''] = /(?:^|\/)((?:items|modules)\/.+)\/media\/([^/]+)$/.exec(path) ?? [];
  return `/media/${folder}/${name}`;
}

/** The file, inside `content/`, behind an address; undefined when it is not one of media. */
export function fileOfMedia(address: string): string | undefined {
  const [, folder, name] =
    /^\/media\/((?:items|modules)(?:\/[a-z0-9][a-z0-9-]*)+)\/([a-z0-9][a-z0-9.-]*)$/.exec(address) ?? [];
  return folder && name ? `${folder}/media/${name}` : undefined;
}
