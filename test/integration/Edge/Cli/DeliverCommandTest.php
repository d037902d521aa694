<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Edge\Cli\DeliverCommand;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** `wp webhook deliver`, without --watch. */
#[CoversClass( DeliverCommand::class )]
final class DeliverCommandTest extends NetworkTestCase {

	public function test_deliver_sends_what_is_due_and_says_what_arrived(): void {
		$this->webhook();
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'status' => 500 ] ) ] );
		$this->record();
		$this->record();

		WpCli::run( 'deliver' )->expect( 'Success: 2 of 4 deliveries arrived.' );

		self::assertSame( [ 'delivered', 'delivered', 'waiting', 'waiting' ], $this->statuses() );
	}

	public function test_deliver_with_nothing_due_says_so(): void {
		WpCli::run( 'deliver' )->expect( 'Success: No deliveries are due.' );
	}

	public function test_deliver_sends_no_more_than_its_limit(): void {
		$this->webhook();
		$this->record();
		$this->record();

		WpCli::run( 'deliver', '--limit=1' )->expect( 'Success: 1 of 1 delivery arrived.' );
	}
}
