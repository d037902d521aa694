<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Admin;

use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Admin\KeysNotice;
use MultisiteWebhooks\Test\Fake\Samples;
use MultisiteWebhooks\Test\Integration\Support\Printed;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** The notice in the network admin while webhooks can't be read. KeysChangedTest sees it on a page. */
#[CoversClass( KeysNotice::class )]
final class KeysNoticeTest extends TestCase {

	public function test_five_of_many_are_named(): void {
		$shown = $this->shown( 7 );

		self::assertStringContainsString( 'the header values of 7 webhooks can’t be read', $shown );
		self::assertStringContainsString( 'enter the values of its headers again', $shown );
		self::assertStringContainsString( '&lt;5&gt;</a> · <a ', $shown );
		self::assertStringNotContainsString( '&lt;6&gt;', $shown );
		self::assertStringContainsString( 'All webhooks</a>', $shown );
	}

	public function test_nothing_is_shown_while_everything_can_be_read(): void {
		self::assertSame( '', $this->shown( 0 ) );
	}

	public function test_nothing_is_shown_to_somebody_without_the_capability(): void {
		self::assertSame( '', $this->shown( 1, 'maria' ) );
	}

	private function shown( int $count, string $login = 'admin' ): string {
		$samples  = new Samples();
		$numbers  = 0 === $count ? [] : range( 1, $count );
		$webhooks = array_map( static fn ( int $number ): Webhook => $samples->webhook( "<{$number}>" ), $numbers );
		return Printed::to( $login, ( new KeysNotice( static fn (): array => $webhooks ) )->show( ... ) );
	}
}
