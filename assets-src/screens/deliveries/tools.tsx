import { Button, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Live } from './use-live-log';

export function Tools( { live, onRecover }: { live: Live; onRecover: () => void } ) {
	return (
		<>
			<ToggleControl
				className="msw-live"
				label={ __( 'Live', 'multisite-webhooks' ) }
				checked={ live.isOn }
				disabled={ ! live.isPossible }
				onChange={ live.turn }
				__nextHasNoMarginBottom
			/>
			<Button variant="secondary" size="compact" onClick={ onRecover }>
				{ __( 'Resend Failed…', 'multisite-webhooks' ) }
			</Button>
		</>
	);
}
