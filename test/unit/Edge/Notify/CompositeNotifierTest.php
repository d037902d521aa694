<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Notify\CompositeNotifier;
use MultisiteWebhooks\Test\Fake\RecordingNotifier;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( CompositeNotifier::class )]
final class CompositeNotifierTest extends TestCase {

	public function test_each_notifier_gets_each_notification(): void {
		[ $one, $other ] = [ new RecordingNotifier(), new RecordingNotifier() ];
		$samples         = new Samples();

		( new CompositeNotifier( [ $one, $other ] ) )->recovered( $samples->webhook( 'CRM' ), $samples->clock->now() );

		self::assertSame( [ [ 'recovered CRM' ], [ 'recovered CRM' ] ], [ $one->notifications, $other->notifications ] );
	}

	public function test_one_that_fails_does_not_stop_the_others(): void {
		$other   = new RecordingNotifier();
		$samples = new Samples();
		$log     = (string) ini_set( 'error_log', '/dev/null' );

		( new CompositeNotifier( [ $this->broken(), $other ] ) )->recovered( $samples->webhook( 'CRM' ), $samples->clock->now() );

		ini_set( 'error_log', $log );
		self::assertSame( [ 'recovered CRM' ], $other->notifications );
	}

	private function broken(): Notifier {
		return new class() implements Notifier {

			public function failing( Webhook $webhook, Attempt $last ): void {}

			public function disabled( Webhook $webhook, Attempt $last ): void {}

			public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void {
				throw new \RuntimeException( 'no mail here' );
			}

			public function flush(): void {}
		};
	}
}
