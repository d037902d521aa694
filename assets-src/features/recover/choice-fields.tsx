import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { TimeField } from '../../components/forms/time-field';
import { SINCE_CHOICES } from './since';
import type { Choice } from './use-choice';

export function ChoiceFields( { choice }: { choice: Choice } ) {
	const { webhook, webhooks } = choice;
	return (
		<div className="msw-recover__fields">
			<SelectControl
				label={ __( 'Webhook', 'multisite-webhooks' ) }
				value={ webhook?.id ?? '' }
				options={ [
					...( webhook === undefined ? [ unchosen( choice.names.state === 'loading' ) ] : [] ),
					...webhooks.map( ( { id, name } ) => ( { value: id, label: name } ) ),
				] }
				onChange={ choice.chooseWebhook }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			<SelectControl
				label={ __( 'Failed since', 'multisite-webhooks' ) }
				value={ choice.choice }
				options={ SINCE_CHOICES }
				onChange={ choice.chooseSince }
				__next40pxDefaultSize
				__nextHasNoMarginBottom
			/>
			{ choice.choice === 'choose' && (
				<TimeField
					label={ __( 'Time', 'multisite-webhooks' ) }
					value={ choice.time }
					onChange={ choice.setTime }
				/>
			) }
		</div>
	);
}

function unchosen( isLoading: boolean ) {
	return {
		value: '',
		label: isLoading ? __( 'Loading…', 'multisite-webhooks' ) : __( 'Choose a webhook', 'multisite-webhooks' ),
		disabled: true,
	};
}
