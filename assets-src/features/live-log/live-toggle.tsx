import { ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Live } from './use-live-log';

/** Shows new rows as they come. */
export function LiveToggle( { live }: { live: Live } ) {
	return (
		<ToggleControl
			className="msw-live"
			label={ __( 'Live', 'multisite-webhooks' ) }
			checked={ live.isOn }
			disabled={ ! live.isPossible }
			onChange={ live.turn }
			__nextHasNoMarginBottom
		/>
	);
}
