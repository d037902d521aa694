<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Admin;

use MultisiteWebhooks\Edge\Admin\Shell;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

/** The frame that stands in the page before any script runs. */
#[CoversClass( Shell::class )]
final class ShellTest extends AdminPageTestCase {

	public function test_without_javascript_it_names_the_alternatives(): void {
		self::assertMatchesRegularExpression(
			'~<noscript><p>[^/]*JavaScript[^/]*REST API[^/]*<code>wp webhook list</code>~',
			$this->page(),
		);
	}

	public function test_the_list_has_a_grey_row_for_each_webhook(): void {
		$this->webhook();
		$this->webhook();

		self::assertSame( 2, substr_count( $this->page(), 'msw-skeleton__row' ) );
	}

	public function test_a_network_without_webhooks_has_no_grey_rows(): void {
		$page = $this->page();

		self::assertStringContainsString( 'msw-empty', $page );
		self::assertStringNotContainsString( 'msw-skeleton', $page );
	}

	/** @param list<string> $expected */
	#[DataProvider( 'screens' )]
	public function test_each_screen_has_its_head_before_any_script_runs( string $address, array $expected ): void {
		$page = $this->page( $address );

		foreach ( $expected as $part ) {
			self::assertStringContainsString( $part, $page );
		}
	}

	/** @return array<string, array{string, list<string>}> */
	public static function screens(): array {
		return [
			'webhooks'   => [ '', [ '<h1>Webhooks</h1>', 'aria-current="page">Webhooks</a>', 'screen=new">Add New Webhook</a>' ] ],
			'new'        => [ '&screen=new', [ '<h1>Add New Webhook</h1>', 'class="msw-back"', 'msw-form-skeleton' ] ],
			'edit'       => [ '&screen=edit&id=x', [ '<h1>Edit Webhook</h1>', 'class="msw-back"', 'msw-form-skeleton' ] ],
			'deliveries' => [ '&screen=deliveries', [ '<h1>Deliveries</h1>', 'aria-current="page">Deliveries</a>' ] ],
			'delivery'   => [ '&screen=delivery&id=x', [ '<h1>Delivery</h1>', 'class="msw-back"', 'msw-skeleton' ] ],
			'events'     => [ '&screen=events', [ '<h1>Events</h1>', 'aria-current="page">Events</a>' ] ],
			'event'      => [ '&screen=event&id=x', [ '<h1>Event</h1>', 'screen=events"', 'msw-skeleton' ] ],
			'none'       => [ '&screen=what', [ '<h1>Page Not Found</h1>' ] ],
		];
	}
}
