import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactNode, Ref } from 'react';
import { WEBHOOKS } from '../../lib/routes/route';
import { ButtonLink } from '../../components/navigation/link';

interface Props {
	submitLabel: string;
	submitButton: Ref< HTMLButtonElement >;
	isSaving: boolean;
	/** At the end. */
	children: ReactNode;
}

export function Footer( { submitLabel, submitButton, isSaving, children }: Props ) {
	return (
		<div className="msw-form__footer">
			<Button
				ref={ submitButton }
				type="submit"
				variant="primary"
				__next40pxDefaultSize
				isBusy={ isSaving }
				aria-disabled={ isSaving }
			>
				{ submitLabel }
			</Button>
			<ButtonLink to={ WEBHOOKS } variant="tertiary">
				{ __( 'Cancel', 'multisite-webhooks' ) }
			</ButtonLink>
			{ children && <div className="msw-form__aside">{ children }</div> }
		</div>
	);
}
