<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Edge\Screen;

/**
 * What a screen looks like before any script runs: its header, and gray placeholders for the rest. The markup is that
 * of the page header and the skeletons in assets-src, so that nothing moves when the script takes over.
 */
final readonly class Shell {

	/** Used while their number is unknown. */
	private const DEFAULT_ROWS = 3;

	/** @param ?int $rows The number of rows in the list; null if unknown. */
	public function show( Screen $screen, ?int $rows ): void {
		echo '<div class="wrap"><hr class="wp-header-end"><div id="msw-app"><div class="msw">';
		$this->head( $screen );
		printf(
			'<noscript><p>%s</p></noscript>',
			wp_kses( __( 'These screens require JavaScript. You can also use the REST API or WP-CLI (<code>wp webhook list</code>).', 'multisite-webhooks' ), [ 'code' => [] ] )
		);
		echo '<div class="hide-if-no-js" aria-hidden="true">';
		match ( $screen ) {
			Screen::Webhooks          => $this->webhooks( $rows ),
			Screen::Deliveries        => $this->skeleton( 'deliveries', $rows ?? self::DEFAULT_ROWS ),
			Screen::Events            => $this->skeleton( 'events', $rows ?? self::DEFAULT_ROWS ),
			Screen::Event             => $this->skeleton( 'event', self::DEFAULT_ROWS ),
			Screen::Add, Screen::Edit,
			Screen::Custom            => $this->form(),
			Screen::Delivery          => $this->skeleton( 'delivery', self::DEFAULT_ROWS ),
			Screen::Nothing           => null,
		};
		echo '</div></div></div></div>';
	}

	private function head( Screen $screen ): void {
		echo '<div class="msw-head">';
		$parent = $screen->parent();
		if ( null !== $parent ) {
			printf(
				'<a class="msw-back" href="%s"><span aria-hidden="true">%s</span> %s</a>',
				esc_url( $parent->url() ),
				is_rtl() ? '›' : '‹',
				esc_html( $parent->title() )
			);
		}
		printf( '<div class="msw-head__line"><h1>%s</h1>', esc_html( $screen->title() ) );
		if ( Screen::Webhooks === $screen ) {
			printf(
				'<a class="components-button is-compact is-primary" href="%s">%s</a>',
				esc_url( Screen::Add->url() ),
				esc_html( Screen::Add->title() )
			);
		}
		if ( null === $parent ) {
			$this->lists( $screen );
		}
		echo '</div></div>';
	}

	private function lists( Screen $screen ): void {
		printf( '<nav class="msw-lists" aria-label="%s">', esc_attr__( 'Views', 'multisite-webhooks' ) );
		foreach ( [ Screen::Webhooks, Screen::Deliveries, Screen::Events ] as $list ) {
			$current = $screen === $list ? ' aria-current="page"' : '';
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- $current is a literal.
			printf( '<a href="%s"%s>%s</a>', esc_url( $list->url() ), $current, esc_html( $list->title() ) );
		}
		echo '</nav>';
	}

	private function webhooks( ?int $rows ): void {
		if ( 0 === $rows ) {
			echo '<div class="msw-empty is-first"></div>';
			return;
		}
		echo '<div class="msw-health"></div>';
		$this->skeleton( 'webhooks', $rows ?? self::DEFAULT_ROWS );
	}

	private function skeleton( string $name, int $rows ): void {
		printf( '<div class="msw-card"><div class="msw-skeleton is-%s">', esc_attr( $name ) );
		echo '<div class="msw-skeleton__tools"></div><div class="msw-skeleton__head"></div>';
		for ( $row = 0; $row < $rows; $row++ ) {
			echo '<div class="msw-skeleton__row"><span></span><span></span><span></span></div>';
		}
		echo '<div class="msw-skeleton__foot"></div></div></div>';
	}

	private function form(): void {
		echo '<div class="msw-columns">';
		echo '<div class="msw-card msw-form-skeleton"><span></span><span></span><span></span></div>';
		echo '<div class="msw-card msw-form-skeleton"></div>';
		echo '</div>';
	}
}
