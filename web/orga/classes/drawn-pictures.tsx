import { isPictureId, Picture, pictureName } from '../../kit/pictures.tsx';

/** A picture password as it is given to a pupil: four drawings in order, each with its name. */
export function DrawnPictures({ pictures, size }: { readonly pictures: readonly string[]; readonly size: number }) {
  return (
    <ol class="o-drawn">
      {pictures.filter(isPictureId).map((id, place) => (
        <li key={place}>
          <Picture id={id} size={size} />
          <span>{pictureName(id)}</span>
        </li>
      ))}
    </ol>
  );
}
