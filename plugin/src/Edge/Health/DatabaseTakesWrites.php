<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

/** A Site Health test that fails while nothing can be recorded, such as with a full disk or a read-only server. */
final readonly class DatabaseTakesWrites {

	/** @param \Closure(): ?string $refusal The database's error on a write; null if it takes writes. */
	public function __construct( private \Closure $refusal ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_writes'] = [
			'label' => __( 'Database writes for webhooks', 'multisite-webhooks' ),
			'test'  => $this->test( ... ),
		];
		return $tests;
	}

	/** @return array<string, mixed> */
	private function test(): array {
		$refusal = ( $this->refusal )();
		return [
			'label'       => null === $refusal
				? __( 'The database can store webhook events', 'multisite-webhooks' )
				: __( 'The database can’t store webhook events', 'multisite-webhooks' ),
			'status'      => null === $refusal ? 'good' : 'critical',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => '<p>' . esc_html( $this->description( $refusal ) ) . '</p>',
			'actions'     => '',
			'test'        => 'multisite_webhooks_writes',
		];
	}

	private function description( ?string $refusal ): string {
		return null === $refusal
			? __( 'Events on the network can be recorded.', 'multisite-webhooks' )
			: sprintf(
				/* translators: %s: an error message from the database. */
				__( 'The database can’t be written to, so webhook events are being lost. PHP’s error log names each one. Waiting deliveries are kept. Check whether the database’s disk is full, and whether one of the plugin’s tables is missing or damaged. Error message: %s', 'multisite-webhooks' ),
				$refusal
			);
	}
}
