<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Custom;

use MultisiteWebhooks\Domain\CustomAction\Arguments\Described;
use MultisiteWebhooks\Domain\CustomAction\Watch\Firings;
use MultisiteWebhooks\Domain\CustomAction\Watch\RequestKind;
use MultisiteWebhooks\Domain\PlainText;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Integration\Core\Actor;

/** Counts in memory how often the watched action fires in this request, and keeps what it is fired with. */
final class WatchedAction {

	/** More tell nothing new, and an action may fire thousands of times. */
	private const SAMPLES = 3;

	private int $count = 0;

	/** @var list<array<string, mixed>> */
	private array $samples = [];

	public function __construct( private readonly string $action ) {}

	/** @param list<mixed> $arguments */
	public function fired( array $arguments ): void {
		++$this->count;
		if ( self::SAMPLES >= $this->count ) {
			$this->samples[] = [
				'at'        => Time::rfc3339( new \DateTimeImmutable() ),
				'site_id'   => get_current_blog_id(),
				'site_name' => PlainText::of( get_option( 'blogname' ) ),
				'kind'      => self::kind()->value,
				'path'      => self::path(),
				'user'      => Actor::current()['login'] ?? null,
				'arguments' => Described::arguments( $this->action, $arguments ),
			];
		}
	}

	public function firings(): Firings {
		return new Firings( $this->action, $this->count, $this->samples );
	}

	private static function kind(): RequestKind {
		return match ( true ) {
			defined( 'WP_CLI' )       => RequestKind::Cli,
			wp_doing_cron()           => RequestKind::Cron,
			wp_doing_ajax()           => RequestKind::Ajax,
			defined( 'REST_REQUEST' ) => RequestKind::Rest,
			is_admin()                => RequestKind::Admin,
			default                   => RequestKind::Front,
		};
	}

	/** Without the query, in which there may be keys. */
	private static function path(): ?string {
		$uri  = $_SERVER['REQUEST_URI'] ?? null; // phpcs:ignore WordPress.Security -- It is only shown, as text.
		$path = is_string( $uri ) ? strtok( $uri, '?' ) : false;
		return false === $path ? null : PlainText::of( substr( $path, 0, 200 ) );
	}
}
