import { __ } from '@wordpress/i18n';
import { CopyButton } from './copy-button';

export function SecretText( { secret }: { secret: string } ) {
	return (
		<div className="msw-secret">
			<code dir="ltr">{ secret }</code>
			<CopyButton text={ secret } name={ __( 'Copy the signing secret', 'multisite-webhooks' ) } />
		</div>
	);
}
