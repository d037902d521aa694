<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Edge\Words\CopyWords;

/** Tells in Site Health that nothing is sent because the network is, or may be, a copy. Says nothing at home. */
final readonly class CopiedNetwork {

	/** @param \Closure(): ?NetworkCopy $copy */
	public function __construct( private \Closure $copy ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_copy'] = [
			'label' => __( 'Webhooks of a copied network', 'multisite-webhooks' ),
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
			'actions'     => null === $copy ? '' : sprintf( '<p><a href="%1$s">%2$s</a></p>', esc_url( Screen::Webhooks->url() ), esc_html__( 'Decide what this network is', 'multisite-webhooks' ) ),
			'test'        => 'multisite_webhooks_copy',
		];
	}

	private function label( ?NetworkCopy $copy ): string {
		return match ( true ) {
			null === $copy => __( 'Webhooks are sent from the address they were set up at', 'multisite-webhooks' ),
			$copy->silent  => __( 'This network is a copy, so it sends no webhooks', 'multisite-webhooks' ),
			default        => __( 'No webhooks are sent: this network seems to be a copy', 'multisite-webhooks' ),
		};
	}

	private function description( ?NetworkCopy $copy ): string {
		return match ( true ) {
			null === $copy => __( 'A copy of this network on another address, such as a staging site, would send nothing until an admin decides.', 'multisite-webhooks' ),
			$copy->silent  => CopyWords::suspicion( $copy ) . ' ' . __( 'An admin has decided that it stays silent.', 'multisite-webhooks' ),
			default        => CopyWords::suspicion( $copy ) . ' ' . __( 'Deliveries wait until an admin says whether it is a copy, which stays silent, or has moved, and sends.', 'multisite-webhooks' ),
		};
	}
}
