<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Cli;

use MultisiteWebhooks\Edge\Cli\ResendCommand;
use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\WpCli;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversClass;

/** `wp webhook resend`. */
#[CoversClass( ResendCommand::class )]
final class ResendCommandTest extends NetworkTestCase {

	public function test_resend_sends_the_same_bytes_once_more(): void {
		$this->webhook();
		$this->record();
		$this->deliver();

		WpCli::run( 'resend', $this->deliveries()[0]->text( 'id' ) )->expect( 'Success: 1 of 1 delivery will be resent.' );
		$this->deliver();

		[ $first, $second ] = Receiver::wait_for( 2 );
		self::assertSame( [ $first->header( 'webhook-id' ), $first->body ], [ $second->header( 'webhook-id' ), $second->body ] );
	}

	public function test_resend_says_which_could_not_be_sent_again_and_why(): void {
		$webhook = $this->webhook()->text( 'id' );
		Api::post( "/webhooks/{$webhook}/test" );
		$test = $this->deliveries()[0]->text( 'id' );

		$resend = WpCli::run( 'resend', $test );

		self::assertSame( 1, $resend->wait() );
		self::assertSame(
			"Warning: {$test}: A test can’t be resent. Send a new test event instead.\nError: 0 of 1 delivery will be resent.\n",
			$resend->errors(),
		);
	}
}
