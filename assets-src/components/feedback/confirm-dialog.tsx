import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { toProblem } from '../../data/request-failed';
import type { Problem } from '../../lib/problem';
import { ProblemNotice } from './problem-notice';

interface Choice {
	label: string;
	/** By default "primary". */
	variant?: 'primary' | 'secondary';
	isDestructive?: boolean;
	/** If it fails, the dialog stays and says why. */
	run: () => Promise< void > | void;
}

interface Props {
	title: string;
	children: ReactNode;
	/** By default "Cancel". It has the focus. */
	cancelLabel?: string;
	choices: readonly Choice[];
	onCancel: () => void;
}

/** Asks before something is done. Whoever opened it also closes it. */
export function ConfirmDialog( { title, children, cancelLabel, choices, onCancel }: Props ) {
	const [ busy, setBusy ] = useState< string | null >( null );
	const [ problem, setProblem ] = useState< Problem | null >( null );

	async function run( choice: Choice ) {
		if ( busy !== null ) {
			return;
		}
		setBusy( choice.label );
		setProblem( null );
		try {
			await choice.run();
		} catch ( error ) {
			setProblem( toProblem( error ) );
			setBusy( null );
		}
	}

	return (
		<Modal
			className="msw msw-dialog"
			title={ title }
			size="small"
			focusOnMount="firstContentElement"
			onRequestClose={ onCancel }
		>
			{ problem && <ProblemNotice problem={ problem } /> }
			{ children }
			<div className="msw-dialog__buttons">
				<Button variant="tertiary" __next40pxDefaultSize onClick={ onCancel }>
					{ cancelLabel ?? __( 'Cancel', 'multisite-webhooks' ) }
				</Button>
				{ choices.map( ( choice ) => (
					<Button
						key={ choice.label }
						variant={ choice.variant ?? 'primary' }
						__next40pxDefaultSize
						isDestructive={ choice.isDestructive ?? false }
						isBusy={ busy === choice.label }
						onClick={ () => void run( choice ) }
					>
						{ choice.label }
					</Button>
				) ) }
			</div>
		</Modal>
	);
}
