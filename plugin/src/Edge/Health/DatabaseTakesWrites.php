<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Health;

/** Tells in Site Health that nothing can be recorded, while that is so: a full disk, or a server that is read-only. */
final readonly class DatabaseTakesWrites {

	/** @param \Closure(): ?string $refusal Why the database takes no writes. */
	public function __construct( private \Closure $refusal ) {}

	/**
	 * @param array<string, array<string, mixed>> $tests
	 * @return array<string, array<string, mixed>>
	 */
	public function add_test( array $tests ): array {
		$tests['direct']['multisite_webhooks_writes'] = [
			'label' => __( 'Database for webhooks', 'multisite-webhooks' ),
			'test'  => $this->test( ... ),
		];
		return $tests;
	}

	/** @return array<string, mixed> */
	private function test(): array {
		$refusal = ( $this->refusal )();
		return [
			'label'       => null === $refusal
				? __( 'The database takes events for webhooks', 'multisite-webhooks' )
				: __( 'The database takes no events for webhooks', 'multisite-webhooks' ),
			'status'      => null === $refusal ? 'good' : 'critical',
			'badge'       => [
				'label' => __( 'Webhooks', 'multisite-webhooks' ),
				'color' => 'blue',
			],
			'description' => '<p>' . esc_html( $this->told( $refusal ) ) . '</p>',
			'actions'     => '',
			'test'        => 'multisite_webhooks_writes',
		];
	}

	private function told( ?string $refusal ): string {
		return null === $refusal
			? __( 'What happens on the network can be written down.', 'multisite-webhooks' )
			: sprintf(
				/* translators: %s: a technical message of the database. */
				__( 'Nothing can be written at the moment, so what happens on the network now is lost to webhooks; PHP’s error log names each event. Deliveries that wait are kept. Look whether the disk of the database is full. It says: %s', 'multisite-webhooks' ),
				$refusal
			);
	}
}
