import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** A test uses the saved webhook, so changes must be saved first. */
export function SendTest( { isUnsaved, onClick }: { isUnsaved: boolean; onClick: () => void } ) {
	return (
		<>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				disabled={ isUnsaved }
				accessibleWhenDisabled
				aria-describedby="msw-save-first"
				onClick={ onClick }
			>
				{ __( 'Send Test Event', 'multisite-webhooks' ) }
			</Button>
			<span id="msw-save-first" className="msw-form__reason">
				{ isUnsaved && __( 'Save your changes first.', 'multisite-webhooks' ) }
			</span>
		</>
	);
}
