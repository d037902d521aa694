<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Edge\Words\CopyWords;

/** A Site Health test that fails while nothing is sent because the network may be a copy. */
final readonly class CopiedNetwork {

	/** @param \Closure(): ?NetworkCopy $copy */
	public function __construct( private \Closure $copy ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_copy'] = [
			'label' => __( 'Webhooks on a copied network', 'multisite-webhooks' ),
			'test'  => $this->test( ... ),
		];
		return $tests;
	}

	/** @return array<string, mixed> */
	private function test(): array {
		$copy = ( $this->copy )();
		return [
			'label'       => $this->label( $copy ),
			'status'      => null === $copy || $copy->silent ? 'good' : 'critical',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => '<p>' . esc_html( $this->description( $copy ) ) . '</p>',
			'actions'     => null === $copy ? '' : sprintf(
				'<p><a href="%1$s">%2$s</a></p>',
				esc_url( Screen::Webhooks->url() ),
				esc_html__( 'Choose what to do', 'multisite-webhooks' )
			),
			'test'        => 'multisite_webhooks_copy',
		];
	}

	private function label( ?NetworkCopy $copy ): string {
		return match ( true ) {
			null === $copy => __( 'Webhooks are sent from the address where they were set up', 'multisite-webhooks' ),
			$copy->silent  => __( 'This network is a copy, so it does not send webhooks', 'multisite-webhooks' ),
			default        => __( 'Webhooks are not being sent: this network seems to be a copy', 'multisite-webhooks' ),
		};
	}

	private function description( ?NetworkCopy $copy ): string {
		if ( null === $copy ) {
			return __( 'If this network is copied to another address, such as a staging site, the copy sends nothing until an admin chooses what to do.', 'multisite-webhooks' );
		}
		$decision = $copy->silent
			? __( 'An admin chose to keep it silent.', 'multisite-webhooks' )
			: __( 'Deliveries wait until an admin chooses whether it is a copy and stays silent, or has moved and starts sending.', 'multisite-webhooks' );
		return CopyWords::suspicion( $copy ) . " {$decision}";
	}
}
