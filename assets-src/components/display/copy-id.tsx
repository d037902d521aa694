import { shortId } from '../../lib/format/short-id';
import { CopyButton } from './copy-button';

/** Shows a short form and copies the whole ID. */
export function CopyId( { id, name }: { id: string; name: string } ) {
	return (
		<span className="msw-id">
			<code dir="ltr" title={ id }>
				{ shortId( id ) }
			</code>
			<CopyButton text={ id } name={ name } isIconOnly />
		</span>
	);
}
