import { Button, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Live } from './log/use-live-log';

interface Props {
	live: Live;
	onRecover: () => void;
	onSettings: () => void;
}

export function Tools( { live, onRecover, onSettings }: Props ) {
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
			<Button variant="tertiary" size="compact" onClick={ onSettings }>
				{ __( 'Log Settings…', 'multisite-webhooks' ) }
			</Button>
		</>
	);
}
