import { CopyButton } from './copy-button';

/** Ids differ at their end; the middle is left out, but the whole is copied. */
export function CopyId( { id, name }: { id: string; name: string } ) {
	return (
		<span className="msw-id">
			<code dir="ltr" title={ id }>{ `${ id.slice( 0, 12 ) }…${ id.slice( -4 ) }` }</code>
			<CopyButton text={ id } name={ name } isIconOnly />
		</span>
	);
}
