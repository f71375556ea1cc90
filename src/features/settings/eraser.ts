import { type Eraser, eraserOf } from '../../assistant/eraser.ts';
import { type Partner, partners } from '../../partner/partner.ts';
import { tellsOf } from '../../shared/scrub.ts';

/** The provider's address that requests go to, when it is somebody's own. */
export const settingsEraser: Eraser = eraserOf<Partner>({
  kind: partners,
  title: 'settings.erase',
  called: () => '',
  without(partner, { words }) {
    const { provider } = partner;
    return provider && tellsOf(provider.email ?? '', words)
      ? { ...partner, provider: { name: provider.name } }
      : partner;
  },
});
